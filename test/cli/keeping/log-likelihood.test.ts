import { describe, expect, it } from 'vitest';
import { logLikelihood } from '../../../src/cli/keeping/log-likelihood.js';

describe('logLikelihood', () => {
  it('is that of the whole table', () => {
    // 2 * (10 ln(10/6) + 2 ln(2/6) + 90 ln(90/94) + 98 ln(98/94)), all of them expected to be alike.
    expect(logLikelihood(10, 100, 2, 100)).toBeCloseTo(6.1626, 3);
  });

  it('grows with the count, and is nothing where the others have it as often', () => {
    expect(logLikelihood(20, 100, 0, 100)).toBeGreaterThan(logLikelihood(10, 100, 0, 100));
    expect(logLikelihood(5, 100, 5, 100)).toBe(0);
    expect(logLikelihood(1, 100, 50, 100)).toBe(0);
  });
});
