import { expect, it } from 'vitest';
import { createRandom } from '../../bench/evasion/random.js';

const draw = (...seed: readonly (string | number)[]): number[] => {
  const random = createRandom(...seed);
  return Array.from({ length: 5 }, () => random.next());
};

it('repeats itself with the same seed and not with another', () => {
  expect(draw(1, 'dots', 'en-01')).toEqual(draw(1, 'dots', 'en-01'));
  expect(draw(1, 'dots', 'en-01')).not.toEqual(draw(2, 'dots', 'en-01'));
});

it('stays below its limit and reaches all of it', () => {
  const random = createRandom(1);
  const seen = new Set(Array.from({ length: 200 }, () => random.below(4)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3]);
});

it('refuses to pick from nothing', () => {
  expect(() => createRandom(1).pick([])).toThrow(RangeError);
});
