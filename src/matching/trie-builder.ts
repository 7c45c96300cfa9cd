import { Trie } from './trie.js';

const rootFanOut = 0x10000;

/** Collects words for a trie: edges in one open-addressed table, which grows; `build` lays them out to be walked. */
export class TrieBuilder {
  private nodes = 1;
  private capacity = 1 << 12;
  /** The node above each edge plus one, so that 0 marks a free slot and new tables need no filling. */
  private parents = new Int32Array(1 << 12);
  private edgeUnits = new Uint16Array(1 << 12);
  private targets = new Int32Array(1 << 12);
  private readonly root = new Int32Array(rootFanOut);
  private units = new Uint16Array(1 << 11);
  private firstChildren = new Int32Array(1 << 11);
  private siblings = new Int32Array(1 << 11);
  private heads = new Int32Array(1 << 11);
  private entries = 1;
  private values = new Int32Array(1 << 11);
  private tags = new Int32Array(1 << 11);
  private following = new Int32Array(1 << 11);

  /** Adds a word with a value of at most 30 bits and a tag; the same three twice are one. */
  add(word: string, value: number, tag: number): void {
    let node = 0;
    for (let i = 0; i < word.length; i++) node = this.descend(node, word.charCodeAt(i));
    for (let entry = this.heads[node] ?? 0; entry !== 0; entry = this.following[entry] ?? 0)
      if (this.values[entry] === value && (this.tags[entry] === tag || this.tags[entry] === 0)) return;
    if (this.entries === this.values.length) this.growEntries();
    const entry = this.entries++;
    this.values[entry] = value;
    this.tags[entry] = tag;
    this.following[entry] = this.heads[node] ?? 0;
    this.heads[node] = entry;
  }

  /**
   * The trie of all words so far. Children of a node stand side by side, those that most words go through first, and
   * the only child of a node mostly right behind it, so that walking along a word takes few steps and stays within few
   * lines of the processor's cache.
   */
  build(): Trie {
    if (this.nodes > Trie.mostNodes || this.entries > Trie.mostEntries)
      throw new RangeError(`a trie of ${this.nodes} nodes and ${this.entries} entries is too large`);
    const records = new Int32Array(this.nodes * Trie.stride);
    const values = new Int32Array(this.entries);
    const tags = new Uint16Array(this.entries);
    const tagNumbers = new Map<number, number>([[0, 0]]);
    const root = new Int32Array(rootFanOut);
    const weights = this.weigh();
    const children: number[] = [];
    let free = Trie.stride;
    let entries = 1;
    /** Nodes whose children are to be laid out, each with its place. */
    const open = new Int32Array(this.nodes * 2);
    let depth = 2;
    while (depth > 0) {
      depth -= 2;
      const node = open[depth] ?? 0;
      const place = open[depth + 1] ?? 0;
      const head = this.heads[node] ?? 0;
      const firstEntry = head === 0 ? 0 : entries;
      if (head !== 0) {
        for (let entry = head; entry !== 0; entry = this.following[entry] ?? 0) {
          const isLast = this.following[entry] === 0 ? 1 : 0;
          values[entries] = ((this.values[entry] ?? 0) << 1) | isLast;
          const tag = this.tags[entry] ?? 0;
          const number = tagNumbers.get(tag) ?? tagNumbers.size;
          tagNumbers.set(tag, number);
          tags[entries++] = number;
        }
      }
      const first = this.firstChildren[node] ?? 0;
      const [low, high] = Trie.pack(first === 0 ? 0 : free, firstEntry, 0, false);
      records[place] = low;
      records[place + 1] = (records[place + 1] ?? 0) | high;
      if (first === 0) continue;
      children.length = 0;
      for (let child = first; child !== 0; child = this.siblings[child] ?? 0) children.push(child);
      if (children.length > 1)
        children.sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0) || one - other);
      for (const child of children) {
        const unit = this.units[child] ?? 0;
        if (node === 0) root[unit] = free;
        records[free + 1] = Trie.pack(0, 0, unit, child === children.at(-1))[1];
        open[depth++] = child;
        open[depth++] = free;
        free += Trie.stride;
      }
    }
    return new Trie({ root, records, values, tags, tagList: Int32Array.from(tagNumbers.keys()) });
  }

  /** How many nodes stand below each, itself included. Children come after their parents. */
  private weigh(): Int32Array {
    const weights = new Int32Array(this.nodes);
    for (let node = this.nodes - 1; node >= 0; node--) {
      let weight = 1;
      for (let child = this.firstChildren[node] ?? 0; child !== 0; child = this.siblings[child] ?? 0)
        weight += weights[child] ?? 0;
      weights[node] = weight;
    }
    return weights;
  }

  private child(node: number, unit: number): number {
    if (node === 0) return this.root[unit] ?? 0;
    const mask = this.capacity - 1;
    let slot = hash(node, unit) & mask;
    for (;;) {
      const parent = this.parents[slot];
      if (parent === 0) return 0;
      if (parent === node + 1 && this.edgeUnits[slot] === unit) return this.targets[slot] ?? 0;
      slot = (slot + 1) & mask;
    }
  }

  private descend(node: number, unit: number): number {
    const known = this.child(node, unit);
    if (known !== 0) return known;
    const next = this.nodes++;
    if (next === this.units.length) this.growNodes();
    this.units[next] = unit;
    this.siblings[next] = this.firstChildren[node] ?? 0;
    this.firstChildren[node] = next;
    if (node === 0) this.root[unit] = next;
    else {
      if (this.nodes * 2 > this.capacity) this.growEdges();
      this.insert(node, unit, next);
    }
    return next;
  }

  private insert(node: number, unit: number, next: number): void {
    const mask = this.capacity - 1;
    let slot = hash(node, unit) & mask;
    while (this.parents[slot] !== 0) slot = (slot + 1) & mask;
    this.parents[slot] = node + 1;
    this.edgeUnits[slot] = unit;
    this.targets[slot] = next;
  }

  private growEdges(): void {
    const { parents, edgeUnits, targets } = this;
    this.capacity *= 2;
    this.parents = new Int32Array(this.capacity);
    this.edgeUnits = new Uint16Array(this.capacity);
    this.targets = new Int32Array(this.capacity);
    for (let slot = 0; slot < parents.length; slot++) {
      const parent = parents[slot] ?? 0;
      if (parent !== 0) this.insert(parent - 1, edgeUnits[slot] ?? 0, targets[slot] ?? 0);
    }
  }

  private growNodes(): void {
    const units = new Uint16Array(this.units.length * 2);
    units.set(this.units);
    this.units = units;
    this.firstChildren = widen(this.firstChildren);
    this.siblings = widen(this.siblings);
    this.heads = widen(this.heads);
  }

  private growEntries(): void {
    this.values = widen(this.values);
    this.tags = widen(this.tags);
    this.following = widen(this.following);
  }
}

function widen(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}

function hash(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
