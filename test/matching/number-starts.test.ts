import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberStarts } from '../../src/matching/number-starts.js';

test('finds where numbers of any script begin', () => {
  expect(numberStarts('a12 ٣٤، 5.6 四 𝟗𝟗kg x𝟙2')).toEqual([1, 4, 8, 10, 14, 22]);
});

test('is what a pattern of Unicode finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('7', '٣', '𝟗', 'a', ' ', '\ud835', '\udfcf', '。', '五', '½')),
      (pieces) => {
        const text = pieces.join('');
        expect(numberStarts(text)).toEqual(Array.from(text.matchAll(/\p{Nd}+/gu), ({ index }) => index));
      },
    ),
  );
});
