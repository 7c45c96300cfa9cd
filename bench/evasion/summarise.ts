import type { OperatorResult } from './measure-squama.js';
import type { Macro } from './record.js';

/** The mean over operators: each counts the same, however many posts it applies to. */
export function summarise(results: readonly OperatorResult[]): Macro {
  const mean = (
    of: (result: OperatorResult) => number,
    among: (result: OperatorResult) => number,
  ): number => {
    const measured = results.filter((result) => among(result) > 0);
    return measured.reduce((sum, result) => sum + of(result) / among(result), 0) / measured.length;
  };
  const total = (of: (result: OperatorResult) => number): number =>
    results.reduce((sum, result) => sum + of(result), 0);
  const posts = ({ posts }: OperatorResult): number => posts;
  return {
    found: mean(({ found }) => found, posts),
    same: mean(({ same }) => same, posts),
    sure: mean(({ sure }) => sure, posts),
    flagged: mean(
      ({ flagged }) => flagged,
      ({ flaggedPlain }) => flaggedPlain,
    ),
    located: total(({ located }) => located) / total(({ found }) => found),
  };
}
