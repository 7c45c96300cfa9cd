import { probes, secondHash } from './word-hash.js';

/** A Bloom filter of the words of one language: never misses a word, takes one other string in a hundred for one. */
export interface WordFilter {
  readonly language: string;
  /** Where its bits begin in the table, in bytes. */
  readonly offset: number;
  /** Number of bits less one; the number is a power of two. */
  readonly mask: number;
}

/** Filters to one table: a number has a bit for each. */
const tableWidth = 32;

/**
 * Bloom filters of many languages, turned round so that one number holds the same bit of all of them: a word is
 * looked up in twenty languages by as many accesses to memory as in one.
 */
export interface SlicedFilters {
  /** Whether any filter holds the hash. */
  has(hash: number): boolean;
  /** Whether the filter of one of `languages` does. */
  isIn(hash: number, languages: ReadonlySet<string>): boolean;
}

export function createSlicedFilters(filters: readonly WordFilter[], bytes: Uint8Array): SlicedFilters {
  const tables: (Table & { readonly languages: readonly string[] })[] = [];
  for (let at = 0; at < filters.length; at += tableWidth) {
    const some = filters.slice(at, at + tableWidth);
    tables.push({ ...slice(some, bytes), languages: some.map(({ language }) => language) });
  }
  return {
    has(hash) {
      const second = secondHash(hash);
      for (let k = 0; k < tables.length; k++) {
        const table = tables[k];
        if (table !== undefined && holding(table, hash, second) !== 0) return true;
      }
      return false;
    },
    isIn(hash, wanted) {
      const second = secondHash(hash);
      return tables.some((table) => {
        const bits = holding(table, hash, second);
        return (
          bits !== 0 && table.languages.some((language, k) => (bits & (1 << k)) !== 0 && wanted.has(language))
        );
      });
    },
  };
}

interface Table {
  readonly words: Uint32Array;
  readonly mask: number;
}

/** A bit for each filter of a table that holds the hash. */
function holding({ words, mask }: Table, first: number, second: number): number {
  let languages = -1;
  let bit = first;
  for (let probe = 0; probe < probes; probe++) {
    languages &= words[bit & mask] ?? 0;
    if (languages === 0) return 0;
    bit = (bit + second) | 0;
  }
  return languages;
}

/** Filters of fewer bits repeat until they are as long as the longest: their place of a hash stays right. */
function slice(filters: readonly WordFilter[], bytes: Uint8Array): Table {
  const mask = filters.reduce((most, filter) => Math.max(most, filter.mask), 0);
  const words = new Uint32Array(mask + 1);
  filters.forEach((filter, language) => {
    const own = 1 << language;
    const size = filter.mask + 1;
    for (let at = 0; at < size; at += 8) {
      let rest = bytes[filter.offset + (at >>> 3)] ?? 0;
      while (rest !== 0) {
        const bit = 31 - Math.clz32(rest);
        rest ^= 1 << bit;
        for (let place = at + bit; place <= mask; place += size) words[place] = (words[place] ?? 0) | own;
      }
    }
  });
  return { words, mask };
}
