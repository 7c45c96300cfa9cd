/** A trie over word numbers: which terms are made of which words. Node 0 is the root. */
export class PhraseTrie {
  private nodes = 1;
  private capacity = 1 << 12;
  private parents = new Int32Array(1 << 12).fill(-1);
  private words = new Int32Array(1 << 12);
  private targets = new Int32Array(1 << 12);
  private heads: number[] = [0];
  private branches: number[] = [0];
  private terms: number[] = [0];
  private tags: number[] = [0];
  private following: number[] = [0];

  step(node: number, word: number): number {
    const mask = this.capacity - 1;
    let slot = mix(node, word) & mask;
    for (;;) {
      const parent = this.parents[slot];
      if (parent === -1) return 0;
      if (parent === node && this.words[slot] === word) return this.targets[slot] ?? 0;
      slot = (slot + 1) & mask;
    }
  }

  /** Whether longer terms go on from a node. */
  goesOn(node: number): boolean {
    return (this.branches[node] ?? 0) > 0;
  }

  firstEntry(node: number): number {
    return this.heads[node] ?? 0;
  }

  nextEntry(entry: number): number {
    return this.following[entry] ?? 0;
  }

  termOf(entry: number): number {
    return this.terms[entry] ?? 0;
  }

  /** Evasions that this order of the words stands for. */
  tagOf(entry: number): number {
    return this.tags[entry] ?? 0;
  }

  add(words: readonly number[], term: number, tag: number): void {
    let node = 0;
    for (const word of words) {
      const known = this.step(node, word);
      if (known !== 0) {
        node = known;
        continue;
      }
      const next = this.nodes++;
      this.branches[node] = (this.branches[node] ?? 0) + 1;
      this.branches[next] = 0;
      this.heads[next] = 0;
      if (this.nodes * 2 > this.capacity) this.grow();
      this.insert(node, word, next);
      node = next;
    }
    this.terms.push(term);
    this.tags.push(tag);
    this.following.push(this.heads[node] ?? 0);
    this.heads[node] = this.terms.length - 1;
  }

  private insert(node: number, word: number, next: number): void {
    const mask = this.capacity - 1;
    let slot = mix(node, word) & mask;
    while (this.parents[slot] !== -1) slot = (slot + 1) & mask;
    this.parents[slot] = node;
    this.words[slot] = word;
    this.targets[slot] = next;
  }

  private grow(): void {
    const { parents, words, targets } = this;
    this.capacity *= 2;
    this.parents = new Int32Array(this.capacity).fill(-1);
    this.words = new Int32Array(this.capacity);
    this.targets = new Int32Array(this.capacity);
    parents.forEach((parent, slot) => {
      if (parent !== -1) this.insert(parent, words[slot] ?? 0, targets[slot] ?? 0);
    });
  }
}

function mix(node: number, word: number): number {
  const mixed = Math.imul(node + 1, 0x9e3779b1) ^ Math.imul(word, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}
