import { type EvidenceKind, tradeEvidence } from '../assessment.js';
import type { Surface } from '../post.js';
import type { PlacedMatch } from './placed-match.js';

const trade = new Set<EvidenceKind>(tradeEvidence);

/**
 * Leaves out guesses in texts that trade nothing: a token that could be a misspelt animal mostly is a name, in an offer
 * it is mostly the animal. Who searches wants something, and misspells.
 */
export function borneOut(placed: PlacedMatch[], surface: Surface, hasPrice: boolean): PlacedMatch[] {
  if (!placed.some(({ tentative }) => tentative)) return placed;
  const guesses = placed.filter(({ tentative }) => tentative);
  const isTrade = ({ term, strength, tentative, field, start, end }: PlacedMatch): boolean => {
    const { source } = term.concept;
    if (source.kind !== 'intent' || tentative || strength < 2 || term.needs !== undefined) return false;
    if (!trade.has(source.evidence)) return false;
    return !guesses.some((guess) => guess.field === field && guess.start < end && start < guess.end);
  };
  if (surface === 'search' || surface === 'listing' || hasPrice || placed.some(isTrade)) return placed;
  return placed.filter(({ tentative }) => !tentative);
}
