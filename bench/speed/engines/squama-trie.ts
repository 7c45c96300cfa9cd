import { CharacterClass, isUnspaced, isWordUnit } from '../../../src/analysis/character-class.js';
import type { CharacterTable } from '../../../src/analysis/character-table.js';
import { TrieBuilder } from '../../../src/matching/trie-builder.js';
import type { EngineMaker } from './engine.js';

const longest = 32_768;

/** Whether a word may begin or end between two units, told by their classes. */
export const isBorder = (before: number, after: number): boolean =>
  !isWordUnit(before) || !isWordUnit(after) || isUnspaced(before) || isUnspaced(after);

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
    const units = new Uint16Array(longest);
    const kinds = new Uint8Array(longest);
    const count = (text: string): number => {
      const length = Math.min(text.length, longest);
      for (let at = 0; at < length; at++) {
        const unit = text.charCodeAt(at);
        units[at] = unit;
        kinds[at] = table.kind[unit] ?? 0;
      }
      let found = 0;
      let before: number = CharacterClass.space;
      for (let start = 0; start < length; start++) {
        const kind = kinds[start] ?? 0;
        if (kind > CharacterClass.newline && isBorder(before, kind)) {
          let node = trie.child(0, units[start] ?? 0);
          for (let at = start + 1; node !== 0; at++) {
            const next = at < length ? (kinds[at] ?? 0) : CharacterClass.space;
            if (trie.firstEntry(node) !== 0 && isBorder(kinds[at - 1] ?? 0, next)) found++;
            node = at < length ? trie.child(node, units[at] ?? 0) : 0;
          }
        }
        before = kind;
      }
      return found;
    };
    return { name: 'squama (trie)', counting: 'words', count };
  },
});
