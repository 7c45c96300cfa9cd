const rootFanOut = 0x10000;

/**
 * A trie over UTF-16 units in typed arrays: edges in one open-addressed table, the root's in a direct one.
 * Written by hand because the fastest library for this walks 3.4 times slower and keeps 17 times the memory
 * (bench/record has the figures).
 */
export class Trie {
  private nodes = 1;
  private capacity = 1 << 12;
  private parents = new Int32Array(1 << 12).fill(-1);
  private edgeUnits = new Uint16Array(1 << 12);
  private targets = new Int32Array(1 << 12);
  private readonly root = new Int32Array(rootFanOut);
  private units = new Uint16Array(1 << 11);
  private firstChildren = new Int32Array(1 << 11);
  private siblings = new Int32Array(1 << 11);
  private heads = new Int32Array(1 << 11);
  private values: number[] = [0];
  private tags: number[] = [0];
  private following: number[] = [0];

  /** The node below `node` at `unit`, 0 when there is none. Node 0 is the root. */
  child(node: number, unit: number): number {
    if (node === 0) return this.root[unit] ?? 0;
    const mask = this.capacity - 1;
    let slot = hash(node, unit) & mask;
    for (;;) {
      const parent = this.parents[slot];
      if (parent === -1) return 0;
      if (parent === node && this.edgeUnits[slot] === unit) return this.targets[slot] ?? 0;
      slot = (slot + 1) & mask;
    }
  }

  /** First node below a node, 0 when it is a leaf; go on with `nextSibling`. */
  firstChild(node: number): number {
    return this.firstChildren[node] ?? 0;
  }

  nextSibling(node: number): number {
    return this.siblings[node] ?? 0;
  }

  /** The unit on the edge into a node. */
  unitOf(node: number): number {
    return this.units[node] ?? 0;
  }

  /** First entry of a node, 0 when no word ends there; go on with `nextEntry`. */
  firstEntry(node: number): number {
    return this.heads[node] ?? 0;
  }

  nextEntry(entry: number): number {
    return this.following[entry] ?? 0;
  }

  valueOf(entry: number): number {
    return this.values[entry] ?? 0;
  }

  tagOf(entry: number): number {
    return this.tags[entry] ?? 0;
  }

  /** Adds a word with a value and a tag; the same three twice are one. */
  add(word: string, value: number, tag: number): void {
    let node = 0;
    for (let i = 0; i < word.length; i++) node = this.descend(node, word.charCodeAt(i));
    for (let entry = this.firstEntry(node); entry !== 0; entry = this.nextEntry(entry))
      if (this.values[entry] === value && (this.tags[entry] === tag || this.tags[entry] === 0)) return;
    this.values.push(value);
    this.tags.push(tag);
    this.following.push(this.heads[node] ?? 0);
    this.heads[node] = this.values.length - 1;
  }

  /** Frees what only building needs; the trie stays as it is. */
  get size(): { nodes: number; entries: number } {
    return { nodes: this.nodes, entries: this.values.length - 1 };
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
    while (this.parents[slot] !== -1) slot = (slot + 1) & mask;
    this.parents[slot] = node;
    this.edgeUnits[slot] = unit;
    this.targets[slot] = next;
  }

  private growEdges(): void {
    const { parents, edgeUnits, targets } = this;
    this.capacity *= 2;
    this.parents = new Int32Array(this.capacity).fill(-1);
    this.edgeUnits = new Uint16Array(this.capacity);
    this.targets = new Int32Array(this.capacity);
    for (let slot = 0; slot < parents.length; slot++) {
      const parent = parents[slot] ?? -1;
      if (parent !== -1) this.insert(parent, edgeUnits[slot] ?? 0, targets[slot] ?? 0);
    }
  }

  private growNodes(): void {
    const size = this.units.length * 2;
    const units = new Uint16Array(size);
    units.set(this.units);
    this.units = units;
    const widen = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(size);
      to.set(from);
      return to;
    };
    this.firstChildren = widen(this.firstChildren);
    this.siblings = widen(this.siblings);
    this.heads = widen(this.heads);
  }
}

function hash(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
