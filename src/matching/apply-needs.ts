import { evasionBit } from '../analysis/evasion-set.js';
import type { EvidenceKind } from '../assessment.js';
import { evidenceOf } from '../lexicon/lexicon.js';
import type { Surface } from '../post.js';
import { type PlacedMatch, wordsBetween } from './placed-match.js';

const trade = new Set<EvidenceKind>([
  'offer',
  'request',
  'swap',
  'price',
  'payment',
  'contact',
  'shipping',
  'secrecy',
  'avoidance',
]);
const goods = new Set<EvidenceKind>(['part', 'product', 'live-animal']);
const nearEnough = 8;

/** Who hides a letter of a word means the thing that must not be named, not the car, the shoe or the name. */
const isHidden = ({ evasion, tentative }: PlacedMatch): boolean =>
  (evasion & evasionBit.masking) !== 0 && !tentative;

const kindOf = (match: PlacedMatch): EvidenceKind => evidenceOf(match.term.concept.source);

const isSubject = (match: PlacedMatch): boolean =>
  !['intent', 'context'].includes(match.term.concept.source.kind);

/**
 * Keeps the matches whose company bears them out. A word that is also a car, a shoe or a name counts only beside a
 * part, a live-animal word or a species that is nothing else; a word for a part only with an animal.
 */
export function applyNeeds(
  matches: readonly PlacedMatch[],
  surface: Surface,
  hasPrice: boolean,
): PlacedMatch[] {
  const trades = surface === 'listing' || hasPrice || matches.some((match) => trade.has(kindOf(match)));
  const taxa = matches.filter((match) => kindOf(match) === 'taxon');

  const isNear = (one: PlacedMatch, other: PlacedMatch): boolean =>
    wordsBetween(one, other) <= nearEnough ||
    (one.field === other.field &&
      one.sentence === other.sentence &&
      wordsBetween(one, other) <= 2 * nearEnough);

  /** The same animal somewhere else in the post counts as near when a field names none itself. */
  const hasTaxon = (match: PlacedMatch): boolean =>
    taxa.some((taxon) => taxon !== match && isNear(match, taxon)) ||
    taxa.some(
      (taxon) =>
        taxon.field !== match.field &&
        taxon.strength > 1 &&
        !taxa.some((own) => own.field === match.field && own !== match),
    );

  const hasWildlife = (match: PlacedMatch): boolean =>
    matches.some(
      (other) =>
        other.term.concept !== match.term.concept &&
        isSubject(other) &&
        isNear(match, other) &&
        (goods.has(kindOf(other)) || (other.term.needs === undefined && other.strength > 1)),
    );

  return matches.filter((match) => {
    switch (match.term.needs) {
      case undefined:
        return true;
      case 'taxon':
        return hasTaxon(match);
      case 'wildlife':
        return hasWildlife(match) || (trades && isHidden(match));
      case 'trade':
        return trades;
      case 'wildlife-and-trade':
        return trades && (hasWildlife(match) || isHidden(match));
      default:
        return false;
    }
  });
}
