import { expect, test } from 'vitest';
import { ratesOf, tallyOf } from '../../src/evaluation/tally.js';

const repeat = <T>(times: number, value: T): T[] => Array.from({ length: times }, () => value);

test('computes the usual rates', () => {
  const tally = tallyOf([
    ...repeat(6, 'true-positive' as const),
    ...repeat(2, 'false-negative' as const),
    ...repeat(3, 'false-positive' as const),
    ...repeat(9, 'true-negative' as const),
  ]);
  expect(ratesOf(tally)).toEqual({ precision: 6 / 9, recall: 0.75, f1: 12 / 17, falsePositiveRate: 0.25 });
});

test('leaves a rate undefined when there is nothing to count', () => {
  expect(ratesOf(tallyOf(['true-negative']))).toEqual({
    precision: undefined,
    recall: undefined,
    f1: undefined,
    falsePositiveRate: 0,
  });
});

test('has an F1 of 0 when positives are all missed', () => {
  expect(ratesOf(tallyOf(['false-negative'])).f1).toBe(0);
});

test('counts ambiguous rows for no rate', () => {
  expect(ratesOf(tallyOf(['tolerated', 'blocked', 'true-positive']))).toMatchObject({
    precision: 1,
    recall: 1,
  });
});
