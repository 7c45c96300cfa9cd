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
  /** The same letters as terms of the same concept in other languages, where they may need other company. */
  readonly twins?: readonly TermMatch[] | undefined;
}

/** Every language in which what was matched is a term of its concept. */
export function languagesOf({ term, twins }: Pick<TermMatch, 'term' | 'twins'>): readonly string[] {
  return twins === undefined
    ? term.languages
    : [...term.languages, ...twins.flatMap((twin) => twin.term.languages)];
}
