import { type EvidenceKind, evidenceAgainst, evidenceFor } from '../assessment.js';
import type { PerStrength, Policy } from '../lexicon/policy-schema.js';
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
    const base = weights.get(item.kind)?.[names[item.strength - 1] ?? 'weak'] ?? 0;
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
  const odds = contributions.reduce((sum, { weight }) => sum + weight, model.bias + (model.surfaces[surface] ?? 0));
  return { score: 1 / (1 + Math.exp(-odds)), contributions };
}

function weightsOf({ model }: Policy): ReadonlyMap<EvidenceKind, PerStrength> {
  const rows: [EvidenceKind, PerStrength][] = [];
  for (const kind of evidenceFor) if (model.for[kind] !== undefined) rows.push([kind, model.for[kind]]);
  for (const kind of evidenceAgainst) if (model.against[kind] !== undefined) rows.push([kind, model.against[kind]]);
  return new Map(rows);
}

/** What evidence counts for where it stands: in the sentence of a subject, in its field, or elsewhere in the post. */
function reach(item: EvidenceItem, subjectItems: readonly EvidenceItem[], { model }: Policy): number {
  let best = model.distance.post;
  for (const match of item.matches)
    for (const subject of subjectItems)
      for (const other of subject.matches) {
        if (other.field !== match.field) continue;
        best = Math.max(best, other.sentence === match.sentence ? model.distance.sentence : model.distance.field);
      }
  return item.matches.length === 0 ? model.distance.sentence : best;
}
