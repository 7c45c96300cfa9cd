import type { Outcome } from './judge-row.js';

/** How many rows ended how. */
export type Tally = Record<Outcome, number>;

export function tallyOf(outcomes: Iterable<Outcome>): Tally {
  const tally: Tally = {
    'true-positive': 0,
    'false-negative': 0,
    'false-positive': 0,
    'true-negative': 0,
    tolerated: 0,
    blocked: 0,
  };
  for (const outcome of outcomes) tally[outcome]++;
  return tally;
}

/** The usual rates. One that has nothing to count is undefined, not 0 or 1, so that no mean can take it for a result. */
export interface Rates {
  precision: number | undefined;
  recall: number | undefined;
  f1: number | undefined;
  falsePositiveRate: number | undefined;
}

export function ratesOf(tally: Tally): Rates {
  const {
    'true-positive': found,
    'false-negative': missed,
    'false-positive': alarms,
    'true-negative': passed,
  } = tally;
  return {
    precision: ratio(found, found + alarms),
    recall: ratio(found, found + missed),
    f1: found + missed === 0 ? undefined : ratio(2 * found, 2 * found + alarms + missed),
    falsePositiveRate: ratio(alarms, alarms + passed),
  };
}

function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
