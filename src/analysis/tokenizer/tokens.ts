export const TokenKind = { word: 0, unspaced: 1, emoji: 2 } as const;

/**
 * The tokens of a folded text and the chunks (runs without white space) they stand in; positions are units of the
 * folded text. Arrays are used again for the next text.
 */
export class Tokens {
  count = 0;
  from = new Int32Array(256);
  to = new Int32Array(256);
  kind = new Uint8Array(256);
  sentence = new Int32Array(256);
  chunk = new Int32Array(256);
  chunks = 0;
  chunkFrom = new Int32Array(128);
  chunkTo = new Int32Array(128);
  /** Signals (see DisguiseTable) that occur in the chunk, or-ed. */
  chunkSignals = new Uint8Array(128);

  push(from: number, to: number, kind: number, sentence: number): void {
    if (this.count === this.from.length) {
      this.from = widen(this.from);
      this.to = widen(this.to);
      this.sentence = widen(this.sentence);
      this.chunk = widen(this.chunk);
      const kinds = new Uint8Array(this.kind.length * 2);
      kinds.set(this.kind);
      this.kind = kinds;
    }
    const at = this.count++;
    this.from[at] = from;
    this.to[at] = to;
    this.kind[at] = kind;
    this.sentence[at] = sentence;
    this.chunk[at] = this.chunks;
  }

  endChunk(from: number, to: number, signals: number): void {
    if (this.chunks === this.chunkFrom.length) {
      this.chunkFrom = widen(this.chunkFrom);
      this.chunkTo = widen(this.chunkTo);
      const wider = new Uint8Array(this.chunkSignals.length * 2);
      wider.set(this.chunkSignals);
      this.chunkSignals = wider;
    }
    const at = this.chunks++;
    this.chunkFrom[at] = from;
    this.chunkTo[at] = to;
    this.chunkSignals[at] = signals;
  }
}

function widen(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}
