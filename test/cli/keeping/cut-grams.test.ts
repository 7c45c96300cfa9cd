import { describe, expect, it } from 'vitest';
import { cutGrams } from '../../../src/cli/keeping/cut-grams.js';

describe('cutGrams', () => {
  it('gives words and pairs of words with only space between, in lower case', () => {
    const grams = cutGrams("Fresh Stock, don't ask 5kg 12 x");
    const expected = [
      'fresh',
      'stock',
      'fresh stock',
      "don't",
      'ask',
      "don't ask",
      '5kg',
      'ask 5kg',
      '5kg 12',
      '12 x',
    ];
    expect([...grams].sort()).toEqual(expected.sort());
  });

  it('gives runs of whole characters in scripts without spaces, and emoji', () => {
    expect([...cutGrams('穿山甲🦴')]).toEqual(['穿山', '穿山甲', '山甲', '🦴']);
    // A vowel sign is never cut from its letter.
    expect([...cutGrams('งาช้าง')].some((gram) => /^\p{M}/u.test(gram))).toBe(false);
  });
});
