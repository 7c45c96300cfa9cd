/** How sure a word is, as a number that can be compared. */
export const Sureness = { none: 0, weak: 1, medium: 2, strong: 3 } as const;

/** Of an edge that was taken out. */
const noWord = -1;

/**
 * The words of the lexicon that a text may be read as: edges from one position of the folded text to another.
 * Several readings of one place stand side by side; the phrase matcher walks all of them.
 */
export class WordLattice {
  count = 1;
  from = new Int32Array(256);
  to = new Int32Array(256);
  word = new Int32Array(256);
  evasion = new Int32Array(256);
  sureness = new Uint8Array(256);
  private next = new Int32Array(256);
  private heads = new Int32Array(1024);
  private guesses = 0;
  private mostGuesses = 0;

  reset(length: number): void {
    if (this.heads.length <= length) this.heads = new Int32Array(length * 2);
    else this.heads.fill(0, 0, length + 1);
    this.count = 1;
    this.guesses = 0;
    // A text of nothing but emoji reads as every word they stand for; a few to each unit bound its cost.
    this.mostGuesses = 2 * length + 500;
  }

  /** Takes out all edges, at their own cost and not that of the text's length. */
  forget(): void {
    for (let edge = 1; edge < this.count; edge++) this.heads[this.from[edge] ?? 0] = 0;
    this.count = 1;
  }

  /** First edge that begins at a position, 0 when none does. */
  firstAt(position: number): number {
    return this.heads[position] ?? 0;
  }

  nextAt(edge: number): number {
    return this.next[edge] ?? 0;
  }

  /** Takes out one edge: no word is left on it, and no position leads to it. */
  remove(edge: number): void {
    const from = this.from[edge] ?? 0;
    const following = this.next[edge] ?? 0;
    if (this.heads[from] === edge) this.heads[from] = following;
    else {
      let before = this.firstAt(from);
      while (before !== 0 && this.next[before] !== edge) before = this.nextAt(before);
      if (before !== 0) this.next[before] = following;
    }
    this.word[edge] = noWord;
  }

  /** Adds a reading; of the same word over the same units the surer one stays. */
  add(from: number, to: number, word: number, evasion: number, sureness: number): void {
    for (let edge = this.firstAt(from); edge !== 0; edge = this.nextAt(edge)) {
      if (this.to[edge] === to && this.word[edge] === word) {
        if (sureness > (this.sureness[edge] ?? 0)) {
          this.evasion[edge] = evasion;
          this.sureness[edge] = sureness;
        }
        return;
      }
    }
    if (sureness === Sureness.weak && ++this.guesses > this.mostGuesses) return;
    if (this.count === this.from.length) this.grow();
    const edge = this.count++;
    this.from[edge] = from;
    this.to[edge] = to;
    this.word[edge] = word;
    this.evasion[edge] = evasion;
    this.sureness[edge] = sureness;
    this.next[edge] = this.heads[from] ?? 0;
    this.heads[from] = edge;
  }

  private grow(): void {
    const size = this.from.length * 2;
    const widen = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(size);
      to.set(from);
      return to;
    };
    this.from = widen(this.from);
    this.to = widen(this.to);
    this.word = widen(this.word);
    this.evasion = widen(this.evasion);
    this.next = widen(this.next);
    const sureness = new Uint8Array(size);
    sureness.set(this.sureness);
    this.sureness = sureness;
  }
}
