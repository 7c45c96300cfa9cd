import { evasionBit } from '../analysis/evasion-set.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import { Sureness, type WordLattice } from './word-lattice.js';

type AddBackwards = (lattice: WordLattice, from: number, to: number, node: number, notes: number) => void;

/** Adds the subject words at a node of the trie, which was reached from the last letter to the first. */
export function createAddBackwards({
  trie,
  isSubject,
}: Pick<CompiledLexicon, 'trie' | 'isSubject'>): AddBackwards {
  return (lattice, from, to, node, notes) => {
    for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry)) {
      const word = trie.valueOf(entry);
      if ((trie.tagOf(entry) & ~evasionBit.inflection) === 0 && isSubject[word] === 1)
        lattice.add(from, to, word, evasionBit.reversed | notes, Sureness.weak);
    }
  };
}
