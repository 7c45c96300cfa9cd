import type { CompiledConcept } from './compiled-lexicon.js';
import type { Term } from './lexicon.js';
import type { TermIndexer } from './term-indexer.js';

const exceptionTerm: Omit<Term, 'text' | 'language' | 'position'> = {
  strength: 'strong',
  needs: undefined,
  fuzzy: false,
  inflect: true,
  caseSensitive: false,
  status: 'stable',
  source: undefined,
  region: undefined,
  firstSeen: undefined,
  means: undefined,
  note: undefined,
  tlp: 'clear',
};

/** Puts the terms and exceptions of a concept where the matcher looks for them. */
export function indexConcept(concept: CompiledConcept, indexer: Pick<TermIndexer, 'add'>): void {
  const { terms, exceptions } = concept.source;
  for (const term of terms) if (term.status !== 'deprecated') indexer.add(concept, term, false);
  for (const { text, language, position } of exceptions)
    indexer.add(concept, { ...exceptionTerm, text, language, position }, true);
}
