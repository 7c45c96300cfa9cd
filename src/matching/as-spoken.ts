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
 * languages of the post: `alligator` may be a shoe in French, and is for sale in English. What is spelt as a language of
 * the post spells it is no other language's word without its accents, however sure that word is: `tucán`.
 */
export function asSpoken(match: PlacedMatch, shown: ReadonlySet<string>): PlacedMatch {
  if (match.twins === undefined) return match;
  const speaks = isOf(match.term, shown);
  let best: Pick<PlacedMatch, 'term' | 'strength' | 'evasion'> = match;
  let least = speaks ? byEase.indexOf(match.term.needs) : byEase.length;
  for (const twin of match.twins) {
    const ease = byEase.indexOf(twin.term.needs);
    if (ease >= least || !isOf(twin.term, shown)) continue;
    const isAsSure = twin.strength >= match.strength && twin.evasion === match.evasion;
    const isSpeltSo = !speaks && twin.evasion === 0 && match.evasion !== 0;
    if (!isAsSure && !isSpeltSo) continue;
    best = twin;
    least = ease;
  }
  if (best === match) return match;
  return best.evasion === match.evasion
    ? { ...match, term: best.term }
    : { ...match, term: best.term, strength: best.strength, evasion: best.evasion };
}

const isOf = ({ languages }: CompiledTerm, shown: ReadonlySet<string>): boolean =>
  languages.some((language) => shown.has(language));
