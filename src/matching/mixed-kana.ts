import { CharacterClass } from '../analysis/character-class.js';
import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import type { FieldTokens } from './field-tokens.js';
import type { Trie } from './trie.js';
import { Sureness, type WordLattice } from './word-lattice.js';

const shortest = 4;
/** From hiragana to the katakana of the same sound. */
const apart = 0x60;
const { hiragana, katakana } = CharacterClass;

type ReadMixedKana = (field: FieldTokens, lattice: WordLattice, token: number) => void;

/**
 * Reads words of which some kana are hiragana and some katakana (すローロりス), which nobody writes so but to hide them.
 * Only where the kinds change twice: ケガワの is a word and a particle.
 */
export function createMixedKana(trie: Trie, isSubject: Uint8Array): ReadMixedKana {
  const read = (field: FieldTokens, lattice: WordLattice, from: number, to: number, wanted: number): void => {
    const { units, kinds } = field.text;
    let node = 0;
    let changes = 0;
    for (let at = from; at < to; at++) {
      const kind = kinds[at] ?? 0;
      const unit = units[at] ?? 0;
      const isLetter = kind === hiragana || (kind === katakana && unit <= 0x30f6);
      if (kind !== hiragana && kind !== katakana) return;
      node = trie.child(
        node,
        isLetter && kind !== wanted ? unit + (wanted === katakana ? apart : -apart) : unit,
      );
      if (node === 0) return;
      if (isLetter && kind !== wanted) changes++;
      if (at - from < shortest - 1 || changes === 0 || changes === at - from + 1) continue;
      for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry))
        if (trie.tagOf(entry) === 0 && isSubject[trie.valueOf(entry)] === 1)
          lattice.add(
            from,
            at + 1,
            trie.valueOf(entry),
            evasionBit.homophone | readingBit.guess,
            Sureness.weak,
          );
    }
  };

  return (field, lattice, token) => {
    const { kinds } = field.text;
    const from = field.fromOf(token);
    const to = field.toOf(token);
    let switches = 0;
    for (let at = from + 1; at < to; at++) {
      const sum = (kinds[at - 1] ?? 0) + (kinds[at] ?? 0);
      if (sum === hiragana + katakana && kinds[at] !== kinds[at - 1]) switches++;
    }
    if (switches < 2) return;
    for (let at = from; at + shortest <= to; at++) {
      read(field, lattice, at, to, katakana);
      read(field, lattice, at, to, hiragana);
    }
  };
}
