import { CharacterClass, isUnspaced, isWordUnit } from '../../../src/analysis/character-class.js';
import type { CharacterTable } from '../../../src/analysis/character-table.js';
import { TrieBuilder } from '../../../src/matching/trie-builder.js';
import type { EngineMaker } from './engine.js';

/** Whether a word may begin or end between two units, told by their classes. */
export const isBorder = (before: number, after: number): boolean =>
  !isWordUnit(before) || !isWordUnit(after) || isUnspaced(before) || isUnspaced(after);

/** What a unit is to the borders of words: between two of `word` there is none. */
const Side = { space: 0, word: 1, other: 2 } as const;
/** Set beside the side of a unit that some term begins with: the table is small, and the root of the trie is not. */
const begins = 4;

const sidesOf = ({ kind }: CharacterTable): Uint8Array =>
  kind.map((one) => (isWordUnit(one) ? Side.word : one <= CharacterClass.newline ? Side.space : Side.other));

/** The trie that serves, walked from every place where a word may begin, as the detector walks it. */
export const squamaTrie = (table: CharacterTable): EngineMaker => ({
  name: 'squama (trie)',
  mostTerms: 1e7,
  make(terms) {
    const builder = new TrieBuilder();
    terms.forEach((term, index) => {
      builder.add(term, index, 0);
    });
    const trie = builder.build();
    const sides = sidesOf(table);
    for (let unit = 0; unit < sides.length; unit++)
      if (trie.child(0, unit) !== 0) sides[unit] = (sides[unit] ?? 0) | begins;
    const count = (text: string): number => {
      const { length } = text;
      let found = 0;
      let start = 0;
      while (start < length) {
        const unit = text.charCodeAt(start);
        const side = sides[unit] ?? Side.space;
        if (side > begins) {
          let node = trie.child(0, unit);
          let last: number = side;
          for (let at = start + 1; node !== 0; at++) {
            const next = at < length ? (sides[text.charCodeAt(at)] ?? Side.space) : Side.space;
            if (trie.firstEntry(node) !== 0 && (last & next & Side.word) === 0) found++;
            if (at >= length) break;
            node = trie.child(node, text.charCodeAt(at));
            last = next;
          }
        }
        start++;
        if ((side & Side.word) === 0) continue;
        while (start < length && ((sides[text.charCodeAt(start)] ?? Side.space) & Side.word) !== 0) start++;
      }
      return found;
    };
    return { name: 'squama (trie)', counting: 'words', goesBack: true, count };
  },
});
