/** Texts by their numbers, as an array has them. */
export interface TextList {
  readonly length: number;
  at(index: number): string | undefined;
}

/** What a table of texts is made of, to be written to a file as it is. */
export interface TextColumns {
  /** The texts of Latin letters one after the other, at a byte a letter ... */
  readonly narrow: string;
  /** ... and all others, at two. */
  readonly wide: string;
  /** Where each begins, twice, and 1 for a wide one. */
  readonly starts: Uint32Array;
  readonly lengths: Uint16Array;
}

const beyondLatin = /[^\0-\xff]/;

/** Texts of less than 65,536 units each. */
export function textColumnsOf(texts: Iterable<string>): TextColumns {
  const narrow: string[] = [];
  const wide: string[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  let narrowEnd = 0;
  let wideEnd = 0;
  for (const text of texts) {
    if (text.length > 0xffff) throw new RangeError(`a text of ${text.length} units`);
    lengths.push(text.length);
    if (beyondLatin.test(text)) {
      starts.push(wideEnd * 2 + 1);
      wideEnd += text.length;
      wide.push(text);
    } else {
      starts.push(narrowEnd * 2);
      narrowEnd += text.length;
      narrow.push(text);
    }
  }
  return {
    // Joined, they would be held at two bytes a letter where one of them was cut out of a text that is.
    narrow: Buffer.from(narrow.join(''), 'latin1').toString('latin1'),
    wide: wide.join(''),
    starts: Uint32Array.from(starts),
    lengths: Uint16Array.from(lengths),
  };
}

/** Hundreds of thousands of texts in two: as a string each they would take twice the memory, and a start to read them. */
export class TextTable implements TextList {
  constructor(private readonly columns: TextColumns) {}

  get length(): number {
    return this.columns.starts.length;
  }

  at(index: number): string | undefined {
    const { narrow, wide, starts, lengths } = this.columns;
    const start = starts[index];
    if (start === undefined) return undefined;
    const from = start >>> 1;
    return ((start & 1) === 0 ? narrow : wide).slice(from, from + (lengths[index] ?? 0));
  }
}
