import type { Verdict } from '../assessment.js';
import type { EvaluationRow } from './evaluation-row.js';

/**
 * What counts as found: an action other than allow, or any risk at all. The second is for files whose positives need
 * not be protected, so that nothing need be done about them.
 */
export type PositiveBy = 'action' | 'risk';

/** `tolerated` and `blocked` are what can become of an ambiguous row; neither counts for or against precision. */
export type Outcome =
  | 'true-positive'
  | 'false-negative'
  | 'false-positive'
  | 'true-negative'
  | 'tolerated'
  | 'blocked';

/** Compares a verdict with the label of its row. */
export function judgeRow(label: EvaluationRow['label'], verdict: Verdict, positiveBy: PositiveBy): Outcome {
  if (label === 'ambiguous') return verdict.recommendedAction === 'block' ? 'blocked' : 'tolerated';
  const byRisk = positiveBy === 'risk' && (label === 'positive' || label === 'negative');
  const found = byRisk ? verdict.risk !== 'none' : verdict.recommendedAction !== 'allow';
  if (label === 'traffic' || label === 'positive') return found ? 'true-positive' : 'false-negative';
  return found ? 'false-positive' : 'true-negative';
}

/** Whether the row counts when scores are held against the truth; ambiguous rows have no truth. */
export function truthOf(label: EvaluationRow['label']): boolean | undefined {
  return label === 'ambiguous'
    ? undefined
    : label === 'traffic' || label === 'positive' || label === 'unlisted';
}
