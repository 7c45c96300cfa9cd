import { isHangul } from './character-class.js';
import { hashUnits, probes, secondHash } from './word-hash.js';

/** A Bloom filter of the words of one language: never misses a word, takes one other string in a hundred for one. */
interface WordFilter {
  readonly language: string;
  /** Where its bits begin in the table, in bytes. */
  readonly offset: number;
  /** Number of bits less one; the number is a power of two. */
  readonly mask: number;
}

/** Puts a word into a filter; scripts that write the tables use it. */
export function addToFilter(filter: Uint8Array, word: string): void {
  const units = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
  const first = hashUnits(units, 0, units.length);
  const second = secondHash(first);
  for (let probe = 0; probe < probes; probe++) {
    const bit = (first + Math.imul(probe, second)) & (filter.length * 8 - 1);
    filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }
}

export type IsWord = (units: ArrayLike<number>, from: number, to: number) => boolean;

/** The words of many languages, asked before a token is guessed at. */
export interface OrdinaryWords {
  readonly languages: readonly string[];
  /** Whether the units `[from, to)` are a word of any of the languages. */
  has(units: ArrayLike<number>, from: number, to: number): boolean;
  /** The same question for some of the languages only. */
  of(languages: Iterable<string>): IsWord;
  /** The languages that have the word, as bits in the order of `languages`; of the first 31. */
  setOf(units: ArrayLike<number>, from: number, to: number): number;
}

const cyrillic = new Set(['ru', 'uk', 'kk']);
const greek = new Set(['el']);
const arabic = new Set(['ar', 'fa', 'ur']);
const indic = new Set(['hi', 'bn']);
const korean = new Set(['ko']);
const withoutSpaces = new Set(['ja', 'th', 'zh']);

/** `index`: rows of language, offset, bits ...; `bytes`: the filters one after the other. */
export function createOrdinaryWords(index: readonly (readonly string[])[], bytes: Uint8Array): OrdinaryWords {
  const filters: WordFilter[] = index
    .map(([language = '', offset = '', bits = '']) => ({
      language,
      offset: Number(offset),
      mask: Number(bits) - 1,
    }))
    .filter(({ offset, mask }) => offset + (mask + 1) / 8 <= bytes.length);
  const byLanguage = new Map(filters.map((filter) => [filter.language, filter]));
  const most = Math.min(filters.length, 31);
  // A word is looked for only among languages that write its first letter.
  const others = [cyrillic, greek, arabic, indic, korean, withoutSpaces];
  const anyOf = (of: (filter: WordFilter) => boolean) => {
    const own = filters.filter(of);
    return (hash: number): boolean => own.some((filter) => includes(bytes, filter, hash));
  };
  const among = (languages: ReadonlySet<string>) => anyOf(({ language }) => languages.has(language));
  const inLatin = anyOf(({ language }) => !others.some((languages) => languages.has(language)));
  const inCyrillic = among(cyrillic);
  const inGreek = among(greek);
  const inArabic = among(arabic);
  const inIndic = among(indic);
  const inKorean = among(korean);
  return {
    languages: filters.map(({ language }) => language),
    has(units, from, to) {
      const letter = units[from] ?? 0;
      const first = hashUnits(units, from, to);
      if (letter < 0x250) return inLatin(first);
      if (letter < 0x400) return inGreek(first);
      if (letter < 0x530) return inCyrillic(first);
      if (letter < 0x900) return letter >= 0x600 && inArabic(first);
      if (letter < 0xa00) return inIndic(first);
      return isHangul(letter) && inKorean(first);
    },
    setOf(units, from, to) {
      const first = hashUnits(units, from, to);
      let set = 0;
      for (let language = 0; language < most; language++) {
        const filter = filters[language];
        if (filter !== undefined && includes(bytes, filter, first)) set |= 1 << language;
      }
      return set;
    },
    of(languages) {
      const wanted: WordFilter[] = [];
      for (const language of new Set(languages)) {
        const filter = byLanguage.get(language);
        if (filter !== undefined) wanted.push(filter);
      }
      return (units, from, to) => {
        const first = hashUnits(units, from, to);
        for (const filter of wanted) if (includes(bytes, filter, first)) return true;
        return false;
      };
    },
  };
}

function includes(bytes: Uint8Array, { offset, mask }: WordFilter, first: number): boolean {
  const second = secondHash(first);
  for (let probe = 0; probe < probes; probe++) {
    const bit = (first + Math.imul(probe, second)) & mask;
    if (((bytes[offset + (bit >>> 3)] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}
