import type { Assessment } from '../assessment.js';
import type { CardCodes } from './card-texts-schema.js';

/** Which card to look at first, 0 to 100: by risk, then by how sure it is, then by what makes it urgent. */
export function priorityOf({ verdict, evidence }: Assessment, points: CardCodes['priority']): number {
  if (verdict.risk === 'none') return points.risk.none;
  const kinds = new Set(evidence.map(({ kind }) => kind));
  let sum = points.risk[verdict.risk] + verdict.score * points.score;
  for (const kind of kinds) sum += points.evidence[kind] ?? 0;
  return Math.min(100, Math.round(sum));
}
