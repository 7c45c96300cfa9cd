import { type EvidenceKind, evidenceAgainst, evidenceFor } from '../assessment.js';
import type { PerStrength, Policy } from '../lexicon/policy-schema.js';
import type { PlacedMatch } from '../matching/placed-match.js';
import type { Surface } from '../post.js';
import type { EvidenceItem } from './evidence-item.js';

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

const subjects = new Set(['taxon', 'part', 'product', 'live-animal', 'code', 'evasion']);
const names = ['weak', 'medium', 'strong'] as const;

/**
 * Log-odds: bias, surface, and per kind of evidence its strongest item, trade kinds weighed by how far they stand from
 * the subject and the more of them the less each adds. Every weight of evidence for is positive, so that more trade
 * evidence never lowers the score.
 */
export function score(evidence: readonly EvidenceItem[], surface: Surface, policy: Policy): Scored {
  const { model } = policy;
  const weights = weightsOf(policy);
  const best = new Map<string, Contribution>();
  const subjectItems = evidence.filter((item) => subjects.has(item.kind) && item.kind !== 'evasion');
  for (const item of evidence) {
    const base = (weights.get(item.kind)?.[names[item.strength - 1] ?? 'weak'] ?? 0) + boostOf(item, model.surfaces[surface].with);
    const weight = subjects.has(item.kind) ? base : base * reach(item, subjectItems, policy);
    const known = best.get(item.kind);
    if (known === undefined || Math.abs(weight) > Math.abs(known.weight)) best.set(item.kind, { item, weight });
  }
  const contributions: Contribution[] = [];
  const trade: Contribution[] = [];
  const against: Contribution[] = [];
  for (const contribution of best.values()) {
    if (subjects.has(contribution.item.kind)) contributions.push(contribution);
    else if (contribution.item.polarity === 'for') trade.push(contribution);
    else against.push(contribution);
  }
  for (const group of [trade, against]) {
    group.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
    group.forEach(({ item, weight }, rank) => {
      contributions.push({ item, weight: weight * (model.repeat[rank] ?? model.repeat.at(-1) ?? 0) });
    });
  }
  const odds = contributions.reduce((sum, { weight }) => sum + weight, model.bias + model.surfaces[surface].bias);
  return { score: 1 / (1 + Math.exp(-odds)), contributions };
}

/** What a kind of evidence counts for more on a surface; weak evidence, by as little as it is sure. */
function boostOf({ kind, strength }: EvidenceItem, boosts: Partial<Record<EvidenceKind, number>>): number {
  return ((boosts[kind] ?? 0) * strength) / names.length;
}

function weightsOf({ model }: Policy): ReadonlyMap<EvidenceKind, PerStrength> {
  const rows: [EvidenceKind, PerStrength][] = [];
  for (const kind of evidenceFor) if (model.for[kind] !== undefined) rows.push([kind, model.for[kind]]);
  for (const kind of evidenceAgainst) if (model.against[kind] !== undefined) rows.push([kind, model.against[kind]]);
  return new Map(rows);
}

/** What evidence counts for where it stands: beside a subject, further off in its field, or elsewhere in the post. */
function reach(item: EvidenceItem, subjectItems: readonly EvidenceItem[], { model }: Policy): number {
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
