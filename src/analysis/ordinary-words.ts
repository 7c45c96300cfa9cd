import { createSlicedFilters, type WordFilter } from './sliced-filters.js';
import { hashUnits } from './word-hash.js';

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
  const sliced = (of: (filter: WordFilter) => boolean) => createSlicedFilters(filters.filter(of), bytes);
  const inLatin = sliced(({ language }) => !cyrillic.has(language) && !greek.has(language));
  const inCyrillic = sliced(({ language }) => cyrillic.has(language));
  const inGreek = sliced(({ language }) => greek.has(language));
  const filtersFor = (letter: number) => (letter < 0x250 ? inLatin : letter < 0x400 ? inGreek : inCyrillic);
  return {
    has(units, from, to) {
      const letter = units[from] ?? 0;
      if (letter >= 0x530) return false;
      const first = hashUnits(units, from, to);
      return filtersFor(letter).has(first);
    },
    isWordOf(word, languages) {
      const units = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
      return filtersFor(units[0] ?? 0).isIn(hashUnits(units, 0, units.length), languages);
    },
  };
}
