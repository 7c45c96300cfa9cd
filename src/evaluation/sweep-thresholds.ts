import type { ScoredTruth } from './calibration.js';
import { type Rates, ratesOf, tallyOf } from './tally.js';

export interface ThresholdRates extends Rates {
  threshold: number;
}

/** The rates had every score at or above the threshold been called positive: for choosing a threshold. */
export function sweepThresholds(
  rows: readonly ScoredTruth[],
  thresholds: readonly number[],
): ThresholdRates[] {
  return thresholds.map((threshold) => {
    const outcomes = rows.map(({ score, positive }) => {
      const found = score >= threshold;
      if (positive) return found ? 'true-positive' : 'false-negative';
      return found ? 'false-positive' : 'true-negative';
    });
    return { threshold, ...ratesOf(tallyOf(outcomes)) };
  });
}
