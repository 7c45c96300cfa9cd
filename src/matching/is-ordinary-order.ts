import type { CompiledLexicon, CompiledTerm } from '../lexicon/compiled-lexicon.js';
import type { Candidate } from './match-phrases.js';
import type { WordLattice } from './word-lattice.js';

/**
 * Whether the words of a term stand in another order and hide nothing by it: a word that offers or seeks by itself
 * stands before its object as well as behind it (`صقر للبيع`, `للبيع صقر`).
 */
export function createIsOrdinaryOrder({
  phrases,
  terms,
}: Pick<CompiledLexicon, 'phrases' | 'terms'>): (
  candidate: Candidate,
  lattice: WordLattice,
  term: CompiledTerm,
) => boolean {
  const isTradeWord = (word: number, { languages }: CompiledTerm): boolean => {
    const node = phrases.first(word);
    if (node === 0) return false;
    for (let entry = phrases.firstEntry(node); entry !== 0; entry = phrases.nextEntry(entry)) {
      const other = terms.at(phrases.termOf(entry));
      if (
        other?.kind === 'intent' &&
        !other.exception &&
        other.strength !== 'weak' &&
        other.languages.some((language) => languages.includes(language))
      )
        return true;
    }
    return false;
  };

  return ({ edges }, lattice, term) => edges.some((edge) => isTradeWord(lattice.word[edge] ?? 0, term));
}
