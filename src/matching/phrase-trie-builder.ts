import { Begins, PhraseTrie } from './phrase-trie.js';

const { stride, hash } = PhraseTrie;

/** Collects the terms for a phrase trie. */
export class PhraseTrieBuilder {
  private nodes = 1;
  private used = 0;
  private edges = new Int32Array(stride << 12);
  private roots = new Int32Array(1 << 12);
  private begins = new Uint8Array(1 << 12);
  private heads = new Int32Array(1 << 12);
  private goesOn = new Uint8Array(1 << 12);
  private entries = 1;
  /** Term, tag and next entry of each entry. */
  private chain = new Int32Array(3 << 12);

  /** Adds a term by the numbers of its words; `tag` says which evasions this order of them is, `kind` is of `Begins`. */
  add(words: readonly number[], term: number, tag: number, kind: number = Begins.subject): void {
    let node = 0;
    for (const word of words) {
      const known = node === 0 ? (this.roots[word] ?? 0) : this.step(node, word);
      node = known === 0 ? this.extend(node, word) : known;
    }
    const first = words[0] ?? 0;
    this.begins[first] = (this.begins[first] ?? 0) | kind;
    if (this.entries * 3 === this.chain.length) this.chain = widen(this.chain, this.chain.length * 2);
    const entry = this.entries++;
    this.chain[entry * 3] = term;
    this.chain[entry * 3 + 1] = tag;
    this.chain[entry * 3 + 2] = this.heads[node] ?? 0;
    this.heads[node] = entry;
  }

  build(): PhraseTrie {
    const heads = new Int32Array(this.nodes);
    const entries = new Int32Array(this.entries * 2);
    let next = 1;
    for (let node = 0; node < this.nodes; node++) {
      const head = this.heads[node] ?? 0;
      heads[node] = (head === 0 ? 0 : next << 1) | (this.goesOn[node] ?? 0);
      for (let entry = head; entry !== 0; entry = this.chain[entry * 3 + 2] ?? 0) {
        const term = this.chain[entry * 3] ?? 0;
        entries[next * 2] = this.chain[entry * 3 + 2] === 0 ? ~term : term;
        entries[next++ * 2 + 1] = this.chain[entry * 3 + 1] ?? 0;
      }
    }
    return new PhraseTrie({ roots: this.roots, begins: this.begins, edges: this.edges, heads, entries });
  }

  private extend(node: number, word: number): number {
    const next = this.nodes++;
    if (next === this.heads.length) {
      this.heads = widen(this.heads, next * 2);
      this.goesOn = widenBytes(this.goesOn, next * 2);
    }
    this.goesOn[node] = 1;
    if (node === 0) {
      if (word >= this.roots.length) {
        const size = Math.max(word + 1, this.roots.length * 2);
        this.roots = widen(this.roots, size);
        this.begins = widenBytes(this.begins, size);
      }
      this.roots[word] = next;
      return next;
    }
    if (++this.used * 2 > this.edges.length / stride) this.growEdges();
    this.insert(node, word, next);
    return next;
  }

  private step(node: number, word: number): number {
    const mask = this.edges.length / stride - 1;
    let slot = hash(node, word) & mask;
    for (;;) {
      const parent = this.edges[slot * stride];
      if (parent === 0) return 0;
      if (parent === node && this.edges[slot * stride + 1] === word)
        return this.edges[slot * stride + 2] ?? 0;
      slot = (slot + 1) & mask;
    }
  }

  private insert(node: number, word: number, target: number): void {
    const mask = this.edges.length / stride - 1;
    let slot = hash(node, word) & mask;
    while (this.edges[slot * stride] !== 0) slot = (slot + 1) & mask;
    this.edges[slot * stride] = node;
    this.edges[slot * stride + 1] = word;
    this.edges[slot * stride + 2] = target;
  }

  private growEdges(): void {
    const { edges } = this;
    this.edges = new Int32Array(edges.length * 2);
    for (let at = 0; at < edges.length; at += stride)
      if (edges[at] !== 0) this.insert(edges[at] ?? 0, edges[at + 1] ?? 0, edges[at + 2] ?? 0);
  }
}

function widen(from: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(size);
  to.set(from);
  return to;
}

function widenBytes(from: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const to = new Uint8Array(size);
  to.set(from);
  return to;
}
