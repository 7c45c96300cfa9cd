import { slotHash } from '../analysis/word-hash.js';
import type { TextList } from '../lexicon/text-table.js';

/**
 * Words by what they have in common with others, such as their sound: those of the same `key` as a token. Kept as
 * hashes, since a map of so many strings would take megabytes; made when it is first asked for.
 * `numbers`: the words to index, of which `words` are the texts.
 */
export function createWordsAlike(
  numbers: Int32Array,
  words: TextList,
  /** What alike words share; nothing for words that are not to be compared so. */
  keyOf: (text: string) => string | undefined,
): (token: string) => readonly number[] {
  const mask = (1 << Math.max(8, Math.ceil(Math.log2(numbers.length + 1)))) - 1;
  let heads: Int32Array | undefined;
  const follow = new Int32Array(numbers.length + 1);

  const fill = (): Int32Array => {
    const made = new Int32Array(mask + 1);
    numbers.forEach((number, index) => {
      const key = keyOf(words.at(number) ?? '');
      if (key === undefined) return;
      const slot = slotHash(key) & mask;
      follow[index + 1] = made[slot] ?? 0;
      made[slot] = index + 1;
    });
    return made;
  };

  return (token) => {
    const key = keyOf(token);
    if (key === undefined) return none;
    heads ??= fill();
    let found: number[] | undefined;
    for (let at = heads[slotHash(key) & mask] ?? 0; at !== 0; at = follow[at] ?? 0) {
      const number = numbers[at - 1] ?? 0;
      if (keyOf(words.at(number) ?? '') !== key) continue;
      if (found === undefined) found = [number];
      else found.push(number);
    }
    return found ?? none;
  };
}

const none: readonly number[] = [];
