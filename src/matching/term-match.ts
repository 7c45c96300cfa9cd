import type { Span } from '../analysis/span.js';
import type { CompiledTerm } from '../lexicon/compiled-lexicon.js';

/** A term found in a field. */
export interface TermMatch extends Span {
  readonly term: CompiledTerm;
  /** The pieces, when other words stand between the parts of the term. */
  readonly spans: readonly Span[] | undefined;
  /** Set of evasions undone. */
  readonly evasion: number;
  /** 1 weak, 2 medium, 3 strong: how sure the reading is and the term means its concept. */
  readonly strength: number;
  /** A guess that counts only in a post that trades. */
  readonly tentative: boolean;
  /** First and last token, for distances in words. */
  readonly firstToken: number;
  readonly lastToken: number;
  readonly sentence: number;
  /** Further languages in which the same letters are a term of the same concept. */
  readonly alsoIn?: readonly string[];
}

/** Every language in which what was matched is a term of its concept. */
export function languagesOf({ term, alsoIn }: Pick<TermMatch, 'term' | 'alsoIn'>): readonly string[] {
  return alsoIn === undefined ? term.languages : [...term.languages, ...alsoIn];
}
