/**
 * Numbers to a node: its first child and the low bits of its first entry; its unit, the mark of a last sibling, and the
 * high bits of the entry. Two and not four, since most of the time of a step is to get them from memory.
 */
const stride = 2;
const childBits = 22;
const childMask = (1 << childBits) - 1;
const lastSibling = 0x10000;
/** Bits of the second number below those of the entry. */
const unitBits = 17;
const entryBits = 32 - childBits;

/** What a trie is made of: nothing but numbers, to be written to a file as they are. */
export interface TrieParts {
  /** Children of the root by unit. */
  readonly root: Int32Array;
  readonly records: Int32Array;
  /** Twice the value of an entry, and 1 for the last entry of a node. */
  readonly values: Int32Array;
  /** Of each entry, which of the tags it has. */
  readonly tags: Uint16Array;
  readonly tagList: Int32Array;
}

/**
 * A trie over UTF-16 units in one typed array, read only; `TrieBuilder` makes it. Written by hand because the fastest
 * library for this walks several times slower and keeps many times the memory (bench/record has the figures).
 */
export class Trie {
  /** For the builder; here a constant of the module, which costs no look-up for each step. */
  static readonly stride = stride;
  static readonly mostNodes = 1 << childBits;
  static readonly mostEntries = 1 << (entryBits + 32 - unitBits);

  /** The two numbers of a node; `child` as its place in the records. */
  static pack(child: number, entry: number, unit: number, isLast: boolean): readonly [number, number] {
    return [
      (child / stride) | (entry << childBits),
      unit | (isLast ? lastSibling : 0) | ((entry >>> entryBits) << unitBits),
    ];
  }

  private readonly root: Int32Array;
  private readonly records: Int32Array;
  private readonly values: Int32Array;
  private readonly tags: Uint16Array;
  private readonly tagList: Int32Array;

  constructor(readonly parts: TrieParts) {
    this.root = parts.root;
    this.records = parts.records;
    this.values = parts.values;
    this.tags = parts.tags;
    this.tagList = parts.tagList;
  }

  /** The node below `node` at `unit`, 0 when there is none. Node 0 is the root. */
  child(node: number, unit: number): number {
    if (node === 0) return this.root[unit] ?? 0;
    const { records } = this;
    let child = ((records[node] ?? 0) & childMask) * stride;
    if (child === 0) return 0;
    for (;;) {
      const edge = records[child + 1] ?? 0;
      if ((edge & 0xffff) === unit) return child;
      if ((edge & lastSibling) !== 0) return 0;
      child += stride;
    }
  }

  /** First node below a node, 0 when it is a leaf; go on with `nextSibling`. */
  firstChild(node: number): number {
    return ((this.records[node] ?? 0) & childMask) * stride;
  }

  nextSibling(node: number): number {
    return ((this.records[node + 1] ?? 0) & lastSibling) !== 0 ? 0 : node + stride;
  }

  /** The unit on the edge into a node. */
  unitOf(node: number): number {
    return (this.records[node + 1] ?? 0) & 0xffff;
  }

  /** First entry of a node, 0 when no word ends there; go on with `nextEntry`. */
  firstEntry(node: number): number {
    const { records } = this;
    return ((records[node] ?? 0) >>> childBits) | (((records[node + 1] ?? 0) >>> unitBits) << entryBits);
  }

  nextEntry(entry: number): number {
    return ((this.values[entry] ?? 1) & 1) === 1 ? 0 : entry + 1;
  }

  valueOf(entry: number): number {
    return (this.values[entry] ?? 0) >>> 1;
  }

  tagOf(entry: number): number {
    return this.tagList[this.tags[entry] ?? 0] ?? 0;
  }

  get size(): { nodes: number; entries: number } {
    return { nodes: this.records.length / stride, entries: this.values.length - 1 };
  }
}
