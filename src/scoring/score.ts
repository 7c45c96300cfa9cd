import { type EvidenceKind, evidenceAgainst, evidenceFor, type Strength, strengths } from '../assessment.js';
import type { Field } from '../field.js';
import type { Policy } from '../lexicon/policy-schema.js';
import { type PlacedMatch, tagsBetween } from '../matching/placed-match.js';
import { wordsApart } from '../matching/words-apart.js';
import type { Surface } from '../post.js';
import type { EvidenceItem } from './evidence-item.js';

/** One term of the model: a weight of the policy, by its path, and what it is multiplied with for this post. */
export interface Feature {
  readonly weight: `for.${EvidenceKind}` | `against.${EvidenceKind}` | `with.${EvidenceKind}`;
  readonly kind: EvidenceKind;
  readonly strength: Strength;
  readonly value: number;
  readonly item: EvidenceItem;
}

export interface Contribution {
  readonly item: EvidenceItem;
  /** What it adds to the log-odds. */
  readonly weight: number;
}

export interface Scored {
  /** Probability, 0 to 1. */
  readonly score: number;
  readonly contributions: readonly Contribution[];
}

const subjects = new Set<EvidenceKind>(['taxon', 'part', 'product', 'live-animal', 'code', 'evasion']);
const sought = new Set<EvidenceKind>(['offer', 'request', 'swap']);
const strengthOf = (strength: number): Strength => strengths[strength - 1] ?? 'weak';

/**
 * The features of a post: per kind of evidence its strongest item. Trade and counter-evidence weigh by how far they
 * stand from the subject, the subject by how much of its field it is; a part beside its animal is a product. The model
 * is linear in them, so that a person can check it with a pencil.
 */
export function featuresOf(evidence: readonly EvidenceItem[], model: Policy['model']): Feature[] {
  const best = new Map<EvidenceKind, { item: EvidenceItem; value: number; strength: number }>();
  const subjectItems = evidence.filter((item) => subjects.has(item.kind) && item.kind !== 'evasion');
  const offer = (kind: EvidenceKind, item: EvidenceItem, strength: number, value: number): void => {
    const known = best.get(kind);
    if (known === undefined || strength * value > known.strength * known.value)
      best.set(kind, { item, value, strength });
  };
  const taxa = subjectItems.filter(({ kind }) => kind === 'taxon');
  const trades = evidence.filter(({ kind, strength }) => sought.has(kind) && strength > 1);
  const prices = evidence.flatMap(({ kind, matches }) => (kind === 'price' ? matches : []));
  for (const item of evidence) {
    const value = subjects.has(item.kind) ? presence(item) : reach(item, subjectItems, model);
    offer(item.kind, item, item.strength, value);
    if (item.kind === 'part' && taxa.some((taxon) => areWithin(beside, item, taxon)))
      offer('product', item, item.strength, value);
    // Tigers for sale, selling tiger: the animal itself is the object; and so is that of the thread where an answer trades.
    if (item.kind !== 'taxon') continue;
    if (isAround(item) || isTitle(item) || trades.some((trade) => areWithin(adjacent, item, trade)))
      offer('live-animal', item, item.strength, value);
    else if (item.matches.some((match) => isCounted(match) || prices.some((price) => isPriced(match, price))))
      offer('live-animal', item, hinted, value);
  }
  return [...best].flatMap(([kind, { item, value, strength }]): Feature[] => {
    const feature = { kind, strength: strengthOf(strength), value, item };
    if (item.polarity === 'against') return [{ weight: `against.${kind}`, ...feature }];
    // What a surface adds counts by as little as the evidence is sure.
    const sure = (value * strength) / strengths.length;
    return [
      { weight: `for.${kind}`, ...feature },
      { weight: `with.${kind}`, ...feature, strength: 'strong', value: sure },
    ];
  });
}

/** Letters of a field in which one mention of a subject counts in full. */
const short = 300;
const leastPresence = 0.3;
/** Words between a part and its animal (claw of a bear, bear cub claws). */
const beside = 4;
/** Words between an animal and the word that offers or seeks it. */
const adjacent = 1;
/** Letters of a title that may be no more than a name, and of a name that no team and no brand has. */
const longestName = 60;
const leastName = 6;

/** Strength of a hint. */
const hinted = 1;
/** A number of pieces or of males and females, `2`, `3x`, `1.2`; no amount, no year and no part of a longer number. */
const count = /(?<![\p{L}\p{Nd}.,:/$€£+-])(?:\p{Nd}{1,2}|\p{Nd}[.,]\p{Nd}(?:[.,]\p{Nd})?) ?[x×]? $/u;

/** Who counts animals has them: 2 tortoises, 1.2 skinks. */
function isCounted({ field, start, term }: PlacedMatch): boolean {
  const at = start - field.offset;
  return term.letters > 3 && count.test(field.text.slice(Math.max(0, at - 12), at));
}

/** What it costs stands right behind the animal: macaw 1200, cardinal 400. */
const isPriced = ({ field, end }: PlacedMatch, price: PlacedMatch): boolean =>
  price.field === field &&
  price.start > end &&
  /^[ :–-]{1,3}$/.test(field.text.slice(end - field.offset, price.start - field.offset)) &&
  /^\P{L}{0,4}\p{Nd}/u.test(field.text.slice(price.start - field.offset, price.end - field.offset));

/** A title that is the name of an animal, with no more than a size or a letter code, is no lamp with one. */
function isTitle({ matches, strength }: EvidenceItem): boolean {
  const field = matches[0]?.field;
  if (field?.role !== 'title' || strength < 2 || field.text.length > longestName) return false;
  if (!dense.test(field.text) && matches.every(({ term }) => term.letters < leastName)) return false;
  let rest = field.text;
  for (const { start, end } of matches) {
    const gap = ' '.repeat(end - start);
    rest = rest.slice(0, start - field.offset) + gap + rest.slice(end - field.offset);
  }
  return !/\p{L}[\p{L}\p{M}]{2}/u.test(rest);
}

/** What a subject counts for by how much of its field it is: an animal named once in a long text is mostly an aside. */
function presence(item: EvidenceItem): number {
  const [first] = item.matches;
  return first === undefined ? 1 : shareOf(first.field, item.matches.length);
}

/** What `mentions` of something in a field count for: all in a short text, little in a long one. */
function shareOf({ text }: Field, mentions: number): number {
  const letters = dense.test(text) ? text.length * 3 : text.length;
  if (letters <= short) return 1;
  return Math.min(1, Math.max(leastPresence, Math.sqrt((short / letters) * mentions)));
}

const areWithin = (words: number, one: EvidenceItem, other: EvidenceItem): boolean =>
  one.matches.some((match) => other.matches.some((partner) => wordsApart(match, partner) <= words));

/**
 * Log-odds of a real offer or request: bias, surface, and the weight of every feature. Weights of evidence for are
 * never negative, so that more trade evidence never lowers the score.
 */
export function score(evidence: readonly EvidenceItem[], surface: Surface, { model }: Policy): Scored {
  const contributions = new Map<EvidenceItem, number>();
  let odds = model.bias + model.surfaces[surface].bias;
  for (const { weight: path, kind, strength, value, item } of featuresOf(evidence, model)) {
    const weight = weightAt(path, strength, kind, surface, model) * value;
    odds += weight;
    contributions.set(item, (contributions.get(item) ?? 0) + weight);
  }
  return {
    score: 1 / (1 + Math.exp(-odds)),
    contributions: [...contributions].map(([item, weight]) => ({ item, weight })),
  };
}

function weightAt(
  path: Feature['weight'],
  strength: Strength,
  kind: EvidenceKind,
  surface: Surface,
  model: Policy['model'],
): number {
  if (path.startsWith('with.')) return (isFor(kind) ? model.surfaces[surface].with[kind] : undefined) ?? 0;
  if (isFor(kind)) return model.for[kind]?.[strength] ?? 0;
  return isAgainst(kind) ? (model.against[kind]?.[strength] ?? 0) : 0;
}

const isFor = (kind: EvidenceKind): kind is (typeof evidenceFor)[number] =>
  (evidenceFor as readonly string[]).includes(kind);
const isAgainst = (kind: EvidenceKind): kind is (typeof evidenceAgainst)[number] =>
  (evidenceAgainst as readonly string[]).includes(kind);

/**
 * What evidence counts for where it stands: beside a subject; further off, or elsewhere in the post, the less the longer
 * the text, since every long listing ends with how to pay and what it costs to send.
 */
function reach(item: EvidenceItem, subjectItems: readonly EvidenceItem[], model: Policy['model']): number {
  if (item.matches.length === 0) return model.distance.near;
  let best = 0;
  for (const match of item.matches) {
    const share = shareOf(match.field, 1);
    best = Math.max(best, model.distance.post * share);
    for (const subject of subjectItems)
      for (const other of subject.matches) {
        const parted = other.field !== match.field;
        if (parted && other.field.role !== 'context' && tagsBetween(other.field, match.field) > 0) continue;
        const gap = parted ? 0 : gapBetween(match, other);
        const { near, middle, far } = model.distance;
        best = Math.max(
          best,
          gap <= model.reach.near ? near : gap <= model.reach.middle ? middle : far * share,
        );
      }
  }
  return best;
}

/** Whether it stands in the thread that a comment answers. */
const isAround = ({ matches }: EvidenceItem): boolean => matches[0]?.field.role === 'context';

const dense = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/** Letters between two matches of a field; a character of a script without spaces says as much as three letters. */
function gapBetween(one: PlacedMatch, other: PlacedMatch): number {
  const units = Math.max(0, one.start > other.end ? one.start - other.end : other.start - one.end);
  return dense.test(one.field.text.charAt(one.start - one.field.offset)) ? units * 3 : units;
}
