import { expect, test } from 'vitest';
import { sweepThresholds } from '../../src/evaluation/sweep-thresholds.js';

const rows = [
  { score: 0.9, positive: true },
  { score: 0.5, positive: false },
  { score: 0.4, positive: true },
];

test('counts a score at the threshold as found', () => {
  expect(sweepThresholds(rows, [0.4, 0.5, 0.6])).toMatchObject([
    { threshold: 0.4, precision: 2 / 3, recall: 1 },
    { threshold: 0.5, precision: 0.5, recall: 0.5 },
    { threshold: 0.6, precision: 1, recall: 0.5 },
  ]);
});
