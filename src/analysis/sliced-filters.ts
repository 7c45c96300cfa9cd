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
 * looked up in twenty languages by as many accesses to memory as in one. Gives whether any filter holds the hash.
 */
export function createSlicedFilters(
  filters: readonly WordFilter[],
  bytes: Uint8Array,
): (hash: number) => boolean {
  const tables: { words: Uint32Array; mask: number }[] = [];
  for (let at = 0; at < filters.length; at += tableWidth)
    tables.push(slice(filters.slice(at, at + tableWidth), bytes));
  return (hash) => {
    const second = secondHash(hash);
    for (let k = 0; k < tables.length; k++) {
      const table = tables[k];
      if (table !== undefined && holds(table.words, table.mask, hash, second)) return true;
    }
    return false;
  };
}

function holds(words: Uint32Array, mask: number, first: number, second: number): boolean {
  let languages = -1;
  let bit = first;
  for (let probe = 0; probe < probes; probe++) {
    languages &= words[bit & mask] ?? 0;
    if (languages === 0) return false;
    bit = (bit + second) | 0;
  }
  return true;
}

/** Filters of fewer bits repeat until they are as long as the longest: their place of a hash stays right. */
function slice(filters: readonly WordFilter[], bytes: Uint8Array): { words: Uint32Array; mask: number } {
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
