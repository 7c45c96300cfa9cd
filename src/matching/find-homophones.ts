import { evasionBit } from '../analysis/evasion-set.js';
import type { FoldedText } from '../analysis/folded-text.js';
import type { WordBoundaries } from '../analysis/word-boundaries.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import { Sureness, type WordLattice } from './word-lattice.js';

/**
 * Finds Han words written with other characters of the same sound (橡牙 for 象牙). Short words have many innocent
 * namesakes: one character must be the word's own, and the reading must begin and end on word borders.
 */
export function createHomophones({
  sounds,
  soundOf,
  words,
}: CompiledLexicon): (
  text: FoldedText,
  from: number,
  to: number,
  boundaries: WordBoundaries,
  lattice: WordLattice,
) => void {
  return (text, from, to, boundaries, lattice) => {
    const { units } = text;
    for (let start = from; start < to; start++) {
      let node = sounds.child(0, soundOf[units[start] ?? 0] ?? 0);
      for (
        let at = start + 1;
        node !== 0;
        node = at < to ? sounds.child(node, soundOf[units[at++] ?? 0] ?? 0) : 0
      ) {
        for (let entry = sounds.firstEntry(node); entry !== 0; entry = sounds.nextEntry(entry)) {
          const word = sounds.valueOf(entry);
          const wanted = words[word] ?? '';
          let own = 0;
          for (let k = 0; k < wanted.length; k++) if (units[start + k] === wanted.charCodeAt(k)) own++;
          if (own === wanted.length || own === 0 || at - start !== wanted.length) continue;
          if (boundaries.isBoundary(from, to, start) && boundaries.isBoundary(from, to, at))
            lattice.add(start, at, word, evasionBit.homophone, own >= 2 ? Sureness.medium : Sureness.weak);
        }
      }
    }
  };
}
