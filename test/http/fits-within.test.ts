import { describe, expect, it } from 'vitest';
import { fitsWithin } from '../../src/http/fits-within.js';

describe('fitsWithin', () => {
  it('counts every value, also the containers', () => {
    const value = { a: [1, 2], b: { c: null } };
    expect(fitsWithin(value, 6)).toBe(true);
    expect(fitsWithin(value, 5)).toBe(false);
  });

  it('does not run out of stack on deep nesting', () => {
    let deep: unknown = 0;
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect(fitsWithin(deep, 1_000_000)).toBe(true);
    expect(fitsWithin(deep, 1_000)).toBe(false);
  });
});
