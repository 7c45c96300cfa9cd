import type { CompiledTerm } from '../lexicon/compiled-lexicon.js';
import type { PlacedMatch } from './placed-match.js';

/** From the needs that are met most easily to those that are met least. */
const byEase: readonly CompiledTerm['needs'][] = [
  undefined,
  'trade',
  'wildlife-or-offer',
  'taxon',
  'wildlife',
  'wildlife-and-trade',
];

/**
 * Of the terms of one concept that the same letters are in several languages, the one that needs least company in the
 * languages of the post: `alligator` may be a shoe in French, and is for sale in English.
 */
export function asSpoken(match: PlacedMatch, shown: ReadonlySet<string>): PlacedMatch {
  if (match.twins === undefined) return match;
  let best = match.term;
  let least = isOf(best, shown) ? byEase.indexOf(best.needs) : byEase.length;
  for (const { term, strength, evasion } of match.twins) {
    const ease = byEase.indexOf(term.needs);
    if (ease >= least || strength < match.strength || evasion !== match.evasion || !isOf(term, shown))
      continue;
    best = term;
    least = ease;
  }
  return best === match.term ? match : { ...match, term: best };
}

const isOf = ({ languages }: CompiledTerm, shown: ReadonlySet<string>): boolean =>
  languages.some((language) => shown.has(language));
