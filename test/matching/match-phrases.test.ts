import { expect, test } from 'vitest';
import { embeddedDetector } from '../support/embedded-detector.js';

const detector = embeddedDetector();
const found = (text: string) =>
  detector.assess({ text }).matches.map(({ quote, evasion, term }) => ({ quote, evasion, id: term.id }));

test.each([
  ["tiger's bone", 'commodities/tiger-bone'],
  ['tiger’s bone', 'commodities/tiger-bone'],
  ["tigers' bones", 'commodities/tiger-bone'],
  ['elephant’s tusk', 'commodities/elephant-tusk'],
  ["bear's gall bladder", 'commodities/bear-bile'],
])('%s is one thing, though other terms have a possessive of their own', (text, id) => {
  expect(found(`${text} for sale`)).toContainEqual({ quote: text, evasion: [], id });
});

test('and those keep it', () => {
  expect(found("tiger's eye bracelet, 20 usd").map(({ id }) => id)).toContain('contexts/gemstones');
  expect(detector.assess({ text: "tiger's eye bracelet, 20 usd" }).verdict.risk).toBe('none');
});

test('the s of a possessive is no word of Czech', () => {
  expect(detector.assess({ text: 'tiger’s bone for sale' }).language.detected).not.toBe('cs');
});
