import { expect, it } from 'vitest';
import { overlapOf } from '../../bench/evasion/overlap-of.js';

it.each([
  [0, 5, 0, 5, 1],
  [0, 10, 0, 8, 0.8],
  [0, 4, 2, 6, 1 / 3],
  [0, 4, 4, 8, 0],
  [0, 2, 6, 8, 0],
])('%i to %i and %i to %i share %f', (start, end, otherStart, otherEnd, expected) => {
  expect(overlapOf({ start, end }, { start: otherStart, end: otherEnd })).toBeCloseTo(expected);
});
