import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEditDistance } from '../../src/matching/edit-distance.js';

const distance = createEditDistance();

/** The definition, without economy. */
function plainly(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++) {
      let least = Math.min(
        at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1),
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      const row = rows[i];
      if (row !== undefined) row[j] = least;
    }
  return at(one.length, other.length);
}

describe('edit distance', () => {
  it.each([
    ['pangolin', 'pangolin', 0],
    ['pangoln', 'pangolin', 1],
    ['tortiose', 'tortoise', 1],
    ['elefant', 'elephant', 2],
  ])('of %s and %s is %i', (one, other, wanted) => {
    expect(distance(one, other, 3)).toBe(wanted);
  });

  it('is what the definition says, or more than the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, limit) => {
        const wanted = plainly(one, other);
        expect(distance(one, other, limit)).toBe(wanted <= limit ? wanted : limit + 1);
      }),
    );
  });
});
