import { evasionBit } from '../analysis/evasion-set.js';
import { overlaps } from '../analysis/span.js';
import { type EvidenceKind, tradeEvidence } from '../assessment.js';
import { evidenceOf, isVeiling } from '../lexicon/lexicon.js';
import type { Surface } from '../post.js';
import { type PlacedMatch, wordsBetween } from './placed-match.js';
import type { TermMatch } from './term-match.js';
import { wordsApart } from './words-apart.js';

const trade = new Set<EvidenceKind>(tradeEvidence);
const sought = new Set<EvidenceKind>(['offer', 'request', 'swap', 'price']);
const goods = new Set<EvidenceKind>(['part', 'product', 'live-animal']);
const nearEnough = 8;
const adjacent = 1;
/** Letters of a caption that names a thing and says nothing else. */
const caption = 24;
/** English and scientific names are names of other things as well. */
const namesBrands = new Set(['en', 'la']);
/** What is written plainly, in other characters or in pieces: the word stands there, and nothing of it was guessed. */
const mayHide =
  evasionBit.inflection |
  evasionBit.masking |
  evasionBit.invisible |
  evasionBit.punctuation |
  evasionBit.spacing |
  evasionBit['emoji-between'] |
  evasionBit['look-alike'] |
  evasionBit['styled-letters'] |
  evasionBit['enclosed-letters'] |
  evasionBit.leetspeak |
  evasionBit.encoding |
  evasionBit.bidi |
  evasionBit['upside-down'] |
  evasionBit['split-character'] |
  evasionBit.case;

/** Whether English spells it so as well: tamanduá is Portuguese only, but tapir is both. */
const isBrandName = (match: PlacedMatch): boolean =>
  [match, ...(match.twins ?? [])].some(
    ({ term, evasion }) =>
      evasion === match.evasion && term.languages.some((language) => namesBrands.has(language)),
  );

const hides = evasionBit.masking | evasionBit.reversed | evasionBit['upside-down'];

/** Who hides a word means the thing that must not be named, not the car, the shoe or the name. */
const isHidden = ({ evasion, tentative }: PlacedMatch): boolean => (evasion & hides) !== 0 && !tentative;

const kindOf = (match: PlacedMatch): EvidenceKind => evidenceOf(match.term.concept.source);

const isSubject = (match: PlacedMatch): boolean =>
  !['intent', 'context'].includes(match.term.concept.source.kind);

/** Whether no spaces stand between words where it was read: verbs come before what they sell, and far words seem near. */
const isUnspaced = ({ field, start, end }: PlacedMatch): boolean =>
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff]/.test(
    field.text.slice(start - field.offset, end - field.offset),
  );

/** A name of three Latin letters is a word of some language. */
const shortName = ({ field, start }: PlacedMatch): number =>
  /\p{Script=Latin}/u.test(field.text.charAt(start - field.offset)) ? 3 : 1;

/** Before it, or behind it at the end of a clause, with no more than a space between. */
const touches = (offer: PlacedMatch, match: PlacedMatch): boolean => {
  if (offer.field !== match.field) return wordsBetween(offer, match) === 0;
  const [first, second] = offer.start < match.start ? [offer, match] : [match, offer];
  if (second === offer && !endsClause(offer)) return false;
  return /^\s?$/.test(
    first.field.text.slice(first.end - first.field.offset, second.start - first.field.offset),
  );
};

/** A caption of a word or two, and the comments offer or seek: what they mean is what it names. */
const isAskedFor = ({ field }: PlacedMatch, offer: PlacedMatch): boolean =>
  (field.role === 'text' || field.role === 'title') &&
  field.text.length <= caption &&
  offer.field.role === 'comment';

const endsClause = ({ field, end }: PlacedMatch): boolean =>
  /^\s*(?:[.,;:!?\n(]|$)/.test(field.text.slice(end - field.offset, end - field.offset + 8));

/** A word in two senses is no company for itself: Dutch elk is each, not an elk by the piece. */
const isSameWord = (one: PlacedMatch, other: PlacedMatch): boolean =>
  one.start === other.start && one.end === other.end && one.field === other.field;

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
  const offers = matches.filter((match) => sought.has(kindOf(match)) && match.strength > 1);
  return matches.filter(borneOutBy(matches, trades, offers));
}

/**
 * Whether any of a post's subjects would be left if offers stood wherever they help, and where a post is `veiled`,
 * its words of secrecy and avoidance too.
 */
export function couldCount(subjects: readonly PlacedMatch[], veiled: boolean): boolean {
  return (veiled && subjects.some(isGuarded)) || subjects.some(borneOutBy(subjects, true, undefined));
}

/** Whether a match bears out what stands by it: who speaks clearly of secrecy or ways round the rules means no brand. */
export const isVeil = ({ term, strength }: TermMatch): boolean =>
  isVeiling(term.concept.source) && strength > 1;

/** Whether a word of secrecy beside it would be company enough for a match. */
const isGuarded = ({ term }: PlacedMatch): boolean =>
  term.needs === 'wildlife' || term.needs === 'wildlife-and-trade';

/** Whether company bears a match out; `offers` undefined: they stand wherever they help. */
function borneOutBy(
  matches: readonly PlacedMatch[],
  trades: boolean,
  offers: readonly PlacedMatch[] | undefined,
): (match: PlacedMatch) => boolean {
  const taxa = matches.filter((match) => kindOf(match) === 'taxon');

  const isNear = (one: PlacedMatch, other: PlacedMatch): boolean =>
    !isSameWord(one, other) &&
    (wordsApart(one, other) <= nearEnough ||
      (one.field === other.field &&
        one.sentence === other.sentence &&
        wordsBetween(one, other) <= 2 * nearEnough));

  /** The same animal somewhere else in the post counts as near when a field names none itself. */
  const hasTaxon = (match: PlacedMatch): boolean =>
    taxa.some((taxon) => taxon !== match && isNear(match, taxon)) ||
    taxa.some(
      (taxon) =>
        taxon.field !== match.field &&
        taxon.strength > 1 &&
        !taxa.some((own) => own.field === match.field && own !== match),
    );

  /** A part within the name of an animal is no part: the claws of a small-clawed otter (นากเล็บสั้น). */
  const isOfName = (match: PlacedMatch): boolean =>
    isUnspaced(match) &&
    taxa.some((taxon) => taxon.field === match.field && taxon.start < match.start && taxon.end > match.end);

  const hasWildlife = (match: PlacedMatch): boolean =>
    matches.some(
      (other) =>
        other.term.concept !== match.term.concept &&
        isNear(match, other) &&
        (isSubject(other)
          ? goods.has(kindOf(other)) || (other.term.needs === undefined && other.strength > 1)
          : isVeil(other) && !overlaps(match, other)),
    );

  /**
   * Sell falcon, in words: beside what offers or seeks it, an animal is an animal. Not so where English has the same
   * name for it, of which it makes cars, shoes and teams, and for the short and scientific names of the tables.
   */
  const isObject = (match: PlacedMatch): boolean =>
    offers?.length !== 0 &&
    match.strength > 1 &&
    kindOf(match) === 'taxon' &&
    (match.evasion & ~mayHide) === 0 &&
    !match.tentative &&
    (isUnspaced(match) || match.term.letters > shortName(match)) &&
    !isBrandName(match) &&
    (offers === undefined ||
      offers.some((offer) =>
        isUnspaced(match)
          ? touches(offer, match) || isAskedFor(match, offer)
          : wordsApart(match, offer) <= adjacent || isAskedFor(match, offer),
      ));

  /** Owl for sale, buy an owl; not buy owl print, nor a lamp with an owl for sale. */
  const isOffered = (match: PlacedMatch): boolean =>
    offers === undefined ||
    offers.some((offer) =>
      offer.start > match.start
        ? wordsBetween(match, offer) === 0
        : endsClause(match) && wordsBetween(match, offer) <= adjacent,
    );

  return (match) => {
    switch (match.term.needs) {
      case undefined:
        return true;
      case 'taxon':
        return hasTaxon(match) && !isOfName(match);
      case 'wildlife':
        return hasWildlife(match) || isObject(match) || (trades && isHidden(match));
      case 'wildlife-or-offer':
        return hasWildlife(match) || isOffered(match) || (trades && isHidden(match));
      case 'trade':
        return trades;
      case 'wildlife-and-trade':
        return trades && (hasWildlife(match) || isHidden(match));
      default:
        return false;
    }
  };
}
