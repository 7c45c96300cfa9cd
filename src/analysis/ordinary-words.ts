/** A Bloom filter of the words of one language: never misses a word, takes one other string in a hundred for one. */
export interface WordFilter {
  readonly language: string;
  /** Where its bits begin in the table, in bytes. */
  readonly offset: number;
  /** Number of bits less one; the number is a power of two. */
  readonly mask: number;
}

export const probes = 6;

/** FNV-1a over UTF-16 units. */
export function hashUnits(units: ArrayLike<number>, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
  return hash;
}

/** A second, independent hash of the first (the finaliser of MurmurHash3), odd so that every probe differs. */
export function secondHash(hash: number): number {
  let mixed = hash ^ 0x5bd1e995;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 1;
}

/** The ordinary words of many languages, asked before a token is guessed at. */
export interface OrdinaryWords {
  /** Whether the units `[from, to)` are a word of any of the languages. */
  has(units: ArrayLike<number>, from: number, to: number): boolean;
  /** Whether a word in lower case is a word of one of `languages`; `false` for languages without a list. */
  isWordOf(word: string, languages: ReadonlySet<string>): boolean;
}

const cyrillic = new Set(['ru', 'uk']);
const greek = new Set(['el']);

/** `index`: rows of language, offset, bits, number of words ...; `bytes`: the filters one after the other. */
export function createOrdinaryWords(index: readonly (readonly string[])[], bytes: Uint8Array): OrdinaryWords {
  const filters: WordFilter[] = index
    .map(([language = '', offset = '', bits = '']) => ({
      language,
      offset: Number(offset),
      mask: Number(bits) - 1,
    }))
    .filter(({ offset, mask }) => offset + (mask + 1) / 8 <= bytes.length);
  // A word is looked for only among languages that write its first letter.
  const byScript = {
    latin: filters.filter(({ language }) => !cyrillic.has(language) && !greek.has(language)),
    cyrillic: filters.filter(({ language }) => cyrillic.has(language)),
    greek: filters.filter(({ language }) => greek.has(language)),
  };
  return {
    has(units, from, to) {
      const letter = units[from] ?? 0;
      const list =
        letter < 0x250
          ? byScript.latin
          : letter < 0x400
            ? byScript.greek
            : letter < 0x530
              ? byScript.cyrillic
              : undefined;
      if (list === undefined) return false;
      const first = hashUnits(units, from, to);
      const second = secondHash(first);
      for (let k = 0; k < list.length; k++) {
        const filter = list[k];
        if (filter !== undefined && includes(bytes, filter, first, second)) return true;
      }
      return false;
    },
    isWordOf(word, languages) {
      const units = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
      const first = hashUnits(units, 0, units.length);
      const second = secondHash(first);
      return filters.some(
        (filter) => languages.has(filter.language) && includes(bytes, filter, first, second),
      );
    },
  };
}

function includes(bytes: Uint8Array, { offset, mask }: WordFilter, first: number, second: number): boolean {
  for (let probe = 0; probe < probes; probe++) {
    const bit = (first + Math.imul(probe, second)) & mask;
    if (((bytes[offset + (bit >>> 3)] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}
