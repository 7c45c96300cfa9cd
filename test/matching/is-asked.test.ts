import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/field.js';
import { isAsked } from '../../src/matching/is-asked.js';
import type { PlacedMatch } from '../../src/matching/placed-match.js';

/** A match of `word` in `text`, as far as is asked of it. */
function matchOf(word: string, text: string): PlacedMatch {
  const field = { text, offset: 0 } as unknown as Field;
  const start = text.indexOf(word);
  return { field, start, end: start + word.length } as unknown as PlacedMatch;
}

describe('what is asked', () => {
  it.each([
    ['permit', 'do I need a permit for it?'],
    ['法', '卖这个犯法吗'],
    ['παράνομο', 'Δεν είναι παράνομο;'],
    ['ممنوع', 'هل البيع ممنوع؟'],
    ['3.5', 'is 3.5 kg legal?'],
    ['ใบอนุญาต', 'ต้องมีใบอนุญาตไหมคะ'],
  ])('holds of %s in %s', (word, text) => {
    expect(isAsked(matchOf(word, text))).toBe(true);
  });

  it.each([
    ['permit', 'no permit needed. Interested?'],
    ['permit', 'no permit needed'],
    ['permit', 'no permit needed! Any questions?'],
    ['legal', 'not legal; want it?'],
    ['犯法', '卖这个犯法。要吗'],
    ['permit', 'permit\nprice?'],
  ])('does not hold of %s in %s', (word, text) => {
    expect(isAsked(matchOf(word, text))).toBe(false);
  });
});
