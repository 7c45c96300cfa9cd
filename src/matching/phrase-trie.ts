/** What it is made of: nothing but numbers, to be written to a file as they are. */
export interface PhraseTrieParts {
  /** Node below the root by word. */
  readonly roots: Int32Array;
  /** What kinds of terms begin with the word, as `Begins`. */
  readonly begins: Uint8Array;
  /** Edges below other nodes, in an open-addressed table: node (0 where free), word, target. */
  readonly edges: Int32Array;
  /** First entry of a node, twice, and 1 when longer terms go on from it. */
  readonly heads: Int32Array;
  /** Term and tag of each entry; the last of a node has its term negated. */
  readonly entries: Int32Array;
}

/** Kinds of terms that are asked for by their first word, as bits. A denial is a word by itself. */
export const Begins = { other: 0, subject: 1, veil: 2, denial: 4 } as const;

/** A trie over word numbers, read only: which terms are made of which words. Node 0 is the root. */
export class PhraseTrie {
  private readonly mask: number;
  private readonly roots: Int32Array;
  private readonly begins: Uint8Array;
  private readonly edges: Int32Array;
  private readonly heads: Int32Array;
  private readonly entries: Int32Array;

  constructor(readonly parts: PhraseTrieParts) {
    this.roots = parts.roots;
    this.begins = parts.begins;
    this.edges = parts.edges;
    this.heads = parts.heads;
    this.entries = parts.entries;
    this.mask = parts.edges.length / PhraseTrie.stride - 1;
  }

  /** The node of the terms that begin with a word, 0 when none does. */
  first(word: number): number {
    return this.roots[word] ?? 0;
  }

  /** Whether a term of something traded begins with the word. */
  beginsSubject(word: number): boolean {
    return ((this.begins[word] ?? 0) & Begins.subject) !== 0;
  }

  /** Whether a term of secrecy or of ways round the rules begins with the word. */
  beginsVeil(word: number): boolean {
    return ((this.begins[word] ?? 0) & Begins.veil) !== 0;
  }

  /** Whether a word says that a thing is not what follows: not, sin, faux. */
  isDenial(word: number): boolean {
    return ((this.begins[word] ?? 0) & Begins.denial) !== 0;
  }

  /** The node below one that is not the root. */
  step(node: number, word: number): number {
    const { edges, mask } = this;
    let slot = PhraseTrie.hash(node, word) & mask;
    for (;;) {
      const at = slot * PhraseTrie.stride;
      const parent = edges[at];
      if (parent === 0) return 0;
      if (parent === node && edges[at + 1] === word) return edges[at + 2] ?? 0;
      slot = (slot + 1) & mask;
    }
  }

  /** Whether longer terms go on from a node. */
  goesOn(node: number): boolean {
    return ((this.heads[node] ?? 0) & 1) === 1;
  }

  firstEntry(node: number): number {
    return (this.heads[node] ?? 0) >>> 1;
  }

  nextEntry(entry: number): number {
    return (this.entries[entry * 2] ?? -1) < 0 ? 0 : entry + 1;
  }

  termOf(entry: number): number {
    const term = this.entries[entry * 2] ?? 0;
    return term < 0 ? ~term : term;
  }

  /** Evasions that this order of the words stands for. */
  tagOf(entry: number): number {
    return this.entries[entry * 2 + 1] ?? 0;
  }

  /** Numbers to an edge. */
  static readonly stride = 3;

  static hash(node: number, word: number): number {
    const mixed = Math.imul(node + 1, 0x9e3779b1) ^ Math.imul(word, 0xc2b2ae35);
    return mixed ^ (mixed >>> 15);
  }
}
