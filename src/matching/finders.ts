import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { type FindComputed, findComputed } from './find-computed.js';
import { createFindTerms, type FieldReading, type FindTerms, type Reading } from './find-terms.js';
import type { Dictionaries } from './judge-language.js';

/** What finds the words of a lexicon, and what computes the rest. */
export interface Finders {
  readonly findTerms: FindTerms;
  readonly compute: FindComputed;
  readonly dictionaries: Dictionaries;
  /** The languages that the lexicon has terms of. */
  readonly languages: ReadonlySet<string>;
}

/** What a post's reading takes from them: whoever only adds words need not have a lattice to show. */
export interface MatchFinders {
  readonly findTerms: (
    field: string,
    read: Reading,
  ) => Pick<FieldReading, 'matches' | 'votes' | 'mayVeil' | 'atBorders'>;
  readonly compute: FindComputed;
  readonly dictionaries: Dictionaries;
  readonly languages: ReadonlySet<string>;
}

export function createFinders(lexicon: Lexicon, compiled: CompiledLexicon): Finders {
  const { ordinary, common } = compiled;
  return {
    findTerms: createFindTerms(compiled),
    compute: findComputed(lexicon),
    dictionaries: { ordinary, common },
    languages: new Set(compiled.languages),
  };
}
