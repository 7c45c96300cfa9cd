import type { OrdinaryWords } from '../analysis/ordinary-words.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { type FindComputed, findComputed } from './find-computed.js';
import { createFindTerms, type FieldReading, type FindTerms, type Reading } from './find-terms.js';

/** What finds the words of a lexicon, and what computes the rest. */
export interface Finders {
  readonly findTerms: FindTerms;
  readonly compute: FindComputed;
  readonly ordinary: OrdinaryWords;
}

/** What a post's reading takes from them: whoever only adds words need not have a lattice to show. */
export interface MatchFinders {
  readonly findTerms: (field: string, read: Reading) => Pick<FieldReading, 'matches' | 'votes'>;
  readonly compute: FindComputed;
  readonly ordinary: OrdinaryWords;
}

export function createFinders(lexicon: Lexicon, compiled: CompiledLexicon): Finders {
  const { ordinary } = compiled;
  return { findTerms: createFindTerms(compiled), compute: findComputed(lexicon), ordinary };
}
