import { expect, test } from 'vitest';
import { embeddedDetector } from '../support/embedded-detector.js';

const detector = embeddedDetector();
const termsIn = (text: string) =>
  detector.assess({ text }).matches.map(({ quote, evasion }) => ({ quote, evasion }));

test('a word of trade before its object is no disguise', () => {
  expect(termsIn('للبيع صقر')).toContainEqual({ quote: 'للبيع صقر', evasion: [] });
});

test('the words of a product in another order are one', () => {
  expect(termsIn('scales pangolin, dm')).toContainEqual({
    quote: 'scales pangolin',
    evasion: ['word-order'],
  });
});
