import type { Span } from './span.js';

/** One step of a rewrite: the units of the text from `start` to `end` become `replacement`. */
export interface Edit extends Span {
  readonly replacement: string;
}

/**
 * A field and what a char filter made of it, with the origin of every UTF-16 unit.
 *
 * The only place with offset arithmetic. Pairs of starts and ends rather than one index per unit, because
 * expansion (`ﬁ`), composition (`e` + U+0301), deletion (zero-width) and reordering (bidi) each need an end.
 */
export class AlignedText {
  private constructor(
    /** The field as received. */
    readonly original: string,
    /** The field as rewritten so far. */
    readonly text: string,
    private readonly starts: Int32Array | undefined,
    private readonly ends: Int32Array | undefined,
  ) {}

  static of(original: string): AlignedText {
    return new AlignedText(original, original, undefined, undefined);
  }

  /** Whether no unit was moved: each stems from the one at its own place. */
  get isAsReceived(): boolean {
    return this.starts === undefined;
  }

  /** Where unit `at` of the text begins in the original. */
  startOf(at: number): number {
    return this.starts === undefined ? at : (this.starts[at] ?? this.original.length);
  }

  /** Where unit `at` of the text ends in the original. */
  endOf(at: number): number {
    return this.ends === undefined ? at + 1 : (this.ends[at] ?? this.original.length);
  }

  /** Replaces pieces of the text; `edits` are in order and do not overlap. Each new unit stems from its whole piece. */
  replace(edits: readonly Edit[]): AlignedText {
    if (edits.length === 0) return this;
    const parts: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    let at = 0;
    for (const edit of edits) {
      this.copy(at, edit.start, starts, ends);
      parts.push(this.text.slice(at, edit.start), edit.replacement);
      const from = this.startOf(edit.start);
      const to = edit.end > edit.start ? this.endOf(edit.end - 1) : from;
      for (let i = 0; i < edit.replacement.length; i++) {
        starts.push(from);
        ends.push(to);
      }
      at = edit.end;
    }
    this.copy(at, this.text.length, starts, ends);
    parts.push(this.text.slice(at));
    return new AlignedText(this.original, parts.join(''), Int32Array.from(starts), Int32Array.from(ends));
  }

  /**
   * The same units in another order or fewer of them: unit i of the result is unit `order[i]` of this text.
   * `map` rewrites a unit on the way and must keep its length of one unit.
   */
  reorder(order: readonly number[], map: (unit: string) => string = (unit) => unit): AlignedText {
    const starts = new Int32Array(order.length);
    const ends = new Int32Array(order.length);
    let text = '';
    order.forEach((from, i) => {
      starts[i] = this.startOf(from);
      ends[i] = this.endOf(from);
      text += map(this.text.charAt(from));
    });
    return new AlignedText(this.original, text, starts, ends);
  }

  private copy(from: number, to: number, starts: number[], ends: number[]): void {
    for (let at = from; at < to; at++) {
      starts.push(this.startOf(at));
      ends.push(this.endOf(at));
    }
  }
}
