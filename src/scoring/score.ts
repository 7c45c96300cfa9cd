import { type EvidenceKind, evidenceAgainst, evidenceFor, type Strength, strengths } from '../assessment.js';
import type { Policy } from '../lexicon/policy-schema.js';
import type { PlacedMatch } from '../matching/placed-match.js';
import type { Surface } from '../post.js';
import type { EvidenceItem } from './evidence-item.js';

/** One term of the model: a weight of the policy, by its path, and what it is multiplied with for this post. */
export interface Feature {
  readonly weight: `for.${EvidenceKind}` | `against.${EvidenceKind}` | `with.${EvidenceKind}`;
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
const strengthOf = (item: EvidenceItem): Strength => strengths[item.strength - 1] ?? 'weak';

/**
 * The features of a post: per kind of evidence its strongest item, trade and counter-evidence weighed by how far they
 * stand from the subject. The model is linear in them, so that a person can check it with a pencil.
 */
export function featuresOf(evidence: readonly EvidenceItem[], model: Policy['model']): Feature[] {
  const best = new Map<EvidenceKind, { item: EvidenceItem; value: number }>();
  const subjectItems = evidence.filter((item) => subjects.has(item.kind) && item.kind !== 'evasion');
  for (const item of evidence) {
    const value = subjects.has(item.kind) ? 1 : reach(item, subjectItems, model);
    const known = best.get(item.kind);
    if (known === undefined || item.strength * value > known.item.strength * known.value)
      best.set(item.kind, { item, value });
  }
  return [...best].flatMap(([kind, { item, value }]): Feature[] =>
    item.polarity === 'against'
      ? [{ weight: `against.${kind}`, strength: strengthOf(item), value, item }]
      : [
          { weight: `for.${kind}`, strength: strengthOf(item), value, item },
          // What a surface adds counts by as little as the evidence is sure.
          {
            weight: `with.${kind}`,
            strength: 'strong',
            value: (value * item.strength) / strengths.length,
            item,
          },
        ],
  );
}

/**
 * Log-odds of a real offer or request: bias, surface, and the weight of every feature. Weights of evidence for are
 * never negative, so that more trade evidence never lowers the score.
 */
export function score(evidence: readonly EvidenceItem[], surface: Surface, { model }: Policy): Scored {
  const contributions = new Map<EvidenceItem, number>();
  let odds = model.bias + model.surfaces[surface].bias;
  for (const { weight: path, strength, value, item } of featuresOf(evidence, model)) {
    const weight = weightAt(path, strength, item.kind, surface, model) * value;
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

/** What evidence counts for where it stands: beside a subject, further off in its field, or elsewhere in the post. */
function reach(item: EvidenceItem, subjectItems: readonly EvidenceItem[], model: Policy['model']): number {
  if (item.matches.length === 0) return model.distance.near;
  let best = model.distance.post;
  for (const match of item.matches)
    for (const subject of subjectItems)
      for (const other of subject.matches) {
        if (other.field !== match.field) continue;
        const gap = gapBetween(match, other);
        const { near, middle, far } = model.distance;
        best = Math.max(best, gap <= model.reach.near ? near : gap <= model.reach.middle ? middle : far);
      }
  return best;
}

const dense = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/** Letters between two matches of a field; a character of a script without spaces says as much as three letters. */
function gapBetween(one: PlacedMatch, other: PlacedMatch): number {
  const units = Math.max(0, one.start > other.end ? one.start - other.end : other.start - one.end);
  return dense.test(one.field.text.charAt(one.start - one.field.offset)) ? units * 3 : units;
}
