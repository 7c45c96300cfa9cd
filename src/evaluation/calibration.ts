/** A score and whether it was right to be high. */
export interface ScoredTruth {
  score: number;
  positive: boolean;
}

export interface ReliabilityBin {
  from: number;
  to: number;
  count: number;
  meanScore: number;
  positiveShare: number;
}

/** What a score promises against what came true, in bins of equal width. Empty bins are left out. */
export function reliabilityOf(rows: readonly ScoredTruth[], bins = 10): ReliabilityBin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const inside = rows.filter(({ score }) => Math.min(bins - 1, Math.floor(score * bins)) === bin);
    return {
      from: bin / bins,
      to: (bin + 1) / bins,
      count: inside.length,
      meanScore: mean(inside.map(({ score }) => score)),
      positiveShare: mean(inside.map(({ positive }) => (positive ? 1 : 0))),
    };
  }).filter(({ count }) => count > 0);
}

/** The expected calibration error: how far promise and truth lie apart, weighted by rows. */
export function calibrationErrorOf(reliability: readonly ReliabilityBin[]): number {
  const all = reliability.reduce((sum, { count }) => sum + count, 0);
  return reliability.reduce(
    (sum, { count, meanScore, positiveShare }) => sum + (count / all) * Math.abs(meanScore - positiveShare),
    0,
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
