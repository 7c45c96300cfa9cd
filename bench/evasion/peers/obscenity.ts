import {
  assignIncrementingIds,
  collapseDuplicatesTransformer,
  englishRecommendedTransformers,
  parseRawPattern,
  RegExpMatcher,
  resolveConfusablesTransformer,
  resolveLeetSpeakTransformer,
  skipNonAlphabeticTransformer,
  toAsciiLowerCaseTransformer,
} from 'obscenity';
import type { Peer } from './peer.js';

/** Its transformers collapse repeated letters of the text, not of the pattern: `otter` would never be found. */
const collapsed = (term: string): string => term.replaceAll(/(\p{L})\1+/gu, '$1');
const escaped = (term: string): string => term.replaceAll(/[[\]?|\\]/g, '\\$&');

function patterns(terms: readonly string[]) {
  return assignIncrementingIds([...new Set(terms)].map((term) => parseRawPattern(escaped(term))));
}

export function createObscenity(terms: readonly string[]): Peer {
  const matcher = new RegExpMatcher({
    blacklistedTerms: patterns(terms.map(collapsed)),
    ...englishRecommendedTransformers,
  });
  return peerOf('obscenity', 'englishRecommendedTransformers; patterns collapsed for it', matcher);
}

/** Everything but letters skipped, as its preset once did. */
export function createObscenityAggressive(terms: readonly string[]): Peer {
  const letters = terms.map((term) => term.replaceAll(/[^a-z]/g, '')).filter((term) => term.length > 3);
  const matcher = new RegExpMatcher({
    blacklistedTerms: patterns(letters.map(collapsed)),
    blacklistMatcherTransformers: [
      resolveConfusablesTransformer(),
      resolveLeetSpeakTransformer(),
      toAsciiLowerCaseTransformer(),
      skipNonAlphabeticTransformer(),
      collapseDuplicatesTransformer(),
    ],
  });
  return peerOf('obscenity, aggressive', 'skipNonAlphabetic; Latin terms of four letters and more', matcher);
}

function peerOf(name: string, settings: string, matcher: RegExpMatcher): Peer {
  return {
    name,
    package: 'obscenity',
    settings,
    flags: (text) => matcher.hasMatch(text),
    locate: (text) =>
      matcher
        .getAllMatches(text)
        .map(({ startIndex, endIndex }) => ({ start: startIndex, end: endIndex + 1 })),
  };
}
