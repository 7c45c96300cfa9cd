import type { CharacterTable } from '../../src/analysis/character-table.js';
import { isBorder } from './engines/squama-trie.js';

export interface Expected {
  /** Occurrences of terms anywhere. */
  readonly substrings: number;
  /** Those between word borders. */
  readonly words: number;
  /**
   * Whether one of these is there for a reader that never goes back and knows no borders between scripts: it does not begin
   * within the broken-off beginning of another term, and no Latin letter, digit or underscore touches it.
   */
  stands(): boolean;
}

/** What `flashtext.js` takes for the inside of a word, whatever script the term is in. */
const touchesWord = (text: string, start: number, end: number): boolean =>
  /\w/.test(text.charAt(start - 1) + text.charAt(end));

/** No longer than the shortest term. */
const begin = 4;

/** Looks up every piece of a text of any term's length in a set: slow, and too simple to be wrong. */
export function createExpected(terms: readonly string[], table: CharacterTable): (text: string) => Expected {
  const known = new Set(terms);
  /** Lengths of the terms that begin alike: asking for all lengths everywhere takes minutes. */
  const lengthsOf = new Map<string, Set<number>>();
  for (const term of terms) {
    const beginning = term.slice(0, begin);
    lengthsOf.set(beginning, (lengthsOf.get(beginning) ?? new Set()).add(term.length));
  }
  const longest = Math.max(...terms.map(({ length }) => length));
  const kindAt = (text: string, at: number): number => table.kind[text.charCodeAt(at)] ?? 0;
  return (text) => {
    let substrings = 0;
    let words = 0;
    const starts: number[] = [];
    const beginsWord = (at: number): boolean => at === 0 || isBorder(kindAt(text, at - 1), kindAt(text, at));
    const isWithin = (start: number): boolean => {
      for (let before = Math.max(0, start - longest); before < start; before++)
        if (
          beginsWord(before) &&
          terms.some((term) => term.length > start - before && term.startsWith(text.slice(before, start + 1)))
        )
          return true;
      return false;
    };
    for (let start = 0; start < text.length; start++)
      for (const length of lengthsOf.get(text.slice(start, start + begin)) ?? []) {
        const end = start + length;
        if (end > text.length || !known.has(text.slice(start, end))) continue;
        substrings++;
        if (!beginsWord(start)) continue;
        if (end === text.length || isBorder(kindAt(text, end - 1), kindAt(text, end))) {
          words++;
          if (!touchesWord(text, start, end)) starts.push(start);
        }
      }
    return { substrings, words, stands: () => starts.some((start) => !isWithin(start)) };
  };
}
