/** Numbers to a node: its first child, its unit with the mark of a last sibling, its first entry. */
const stride = 3;

/** What a trie is made of: nothing but numbers, to be written to a file as they are. */
export interface TrieParts {
  /** Children of the root by unit. */
  readonly root: Int32Array;
  readonly records: Int32Array;
  /** Twice the value of an entry, and 1 for the last entry of a node. */
  readonly values: Int32Array;
  readonly tags: Int32Array;
}

/**
 * A trie over UTF-16 units in one typed array, read only; `TrieBuilder` makes it. Written by hand because the fastest
 * library for this walks several times slower and keeps many times the memory (bench/record has the figures).
 */
export class Trie {
  /** For the builder; here a constant of the module, which costs no look-up for each step. */
  static readonly stride = stride;
  static readonly lastSibling = 0x10000;

  private readonly root: Int32Array;
  private readonly records: Int32Array;
  private readonly values: Int32Array;
  private readonly tags: Int32Array;

  constructor(readonly parts: TrieParts) {
    this.root = parts.root;
    this.records = parts.records;
    this.values = parts.values;
    this.tags = parts.tags;
  }

  /** The node below `node` at `unit`, 0 when there is none. Node 0 is the root. */
  child(node: number, unit: number): number {
    if (node === 0) return this.root[unit] ?? 0;
    const { records } = this;
    let child = records[node] ?? 0;
    if (child === 0) return 0;
    for (;;) {
      const edge = records[child + 1] ?? 0;
      if ((edge & 0xffff) === unit) return child;
      if (edge > 0xffff) return 0;
      child += stride;
    }
  }

  /** First node below a node, 0 when it is a leaf; go on with `nextSibling`. */
  firstChild(node: number): number {
    return this.records[node] ?? 0;
  }

  nextSibling(node: number): number {
    return (this.records[node + 1] ?? 0) > 0xffff ? 0 : node + stride;
  }

  /** The unit on the edge into a node. */
  unitOf(node: number): number {
    return (this.records[node + 1] ?? 0) & 0xffff;
  }

  /** First entry of a node, 0 when no word ends there; go on with `nextEntry`. */
  firstEntry(node: number): number {
    return this.records[node + 2] ?? 0;
  }

  nextEntry(entry: number): number {
    return ((this.values[entry] ?? 1) & 1) === 1 ? 0 : entry + 1;
  }

  valueOf(entry: number): number {
    return (this.values[entry] ?? 0) >>> 1;
  }

  tagOf(entry: number): number {
    return this.tags[entry] ?? 0;
  }

  get size(): { nodes: number; entries: number } {
    return { nodes: this.records.length / stride, entries: this.values.length - 1 };
  }
}
