import { expect, test } from 'vitest';
import { calibrationErrorOf, reliabilityOf } from '../../src/evaluation/calibration.js';

test('puts the score of 1 into the last bin', () => {
  expect(reliabilityOf([{ score: 1, positive: true }])).toEqual([
    { from: 0.9, to: 1, count: 1, meanScore: 1, positiveShare: 1 },
  ]);
});

test('leaves out empty bins', () => {
  const rows = [0.05, 0.07, 0.95].map((score) => ({ score, positive: false }));
  expect(reliabilityOf(rows).map(({ from, count }) => [from, count])).toEqual([
    [0, 2],
    [0.9, 1],
  ]);
});

test('has no error when scores keep their promise', () => {
  const rows = [true, false, false, false].map((positive) => ({ score: 0.25, positive }));
  expect(calibrationErrorOf(reliabilityOf(rows))).toBe(0);
});

test('weighs the gap of each bin by its rows', () => {
  const rows = [
    { score: 0.2, positive: false },
    { score: 0.2, positive: false },
    { score: 0.2, positive: false },
    { score: 0.6, positive: true },
  ];
  expect(calibrationErrorOf(reliabilityOf(rows))).toBeCloseTo(0.75 * 0.2 + 0.25 * 0.4);
});
