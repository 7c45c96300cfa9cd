import { expect, test } from 'vitest';
import { createDetector } from '../../src/detector.js';
import { readLexicon } from '../../src/lexicon/read.js';
import { lexiconDirectory } from '../support/lexicon-directory.js';

/** How old or how large an animal is says that it is for sale, where a price is named as well. */

const detector = createDetector(readLexicon(lexiconDirectory));

const measuresIn = (text: string): string[] =>
  detector
    .assess({ text })
    .matches.filter(({ term }) => term.id === 'intents/measure')
    .map(({ start, end }) => text.slice(start, end));

test.each([
  ['Radiated tortoise, 4 years old, eats well. 700 euros', '4 years old'],
  ['Strahlenschildkröte, 9 cm, topfit. 700 €', '9 cm'],
  ['Tortue étoilée de 3 ans, 400 €', '3 ans'],
  ['Черепаха лучистая, 5 месяцев, 40000 руб', '5 месяцев'],
  ['yıldız kaplumbağa, 6 aylık, 12.000 TL', '6 aylık'],
  ['星龟 12厘米 3000元', '12厘米'],
])('finds it beside a price: %s', (text, measure) => {
  expect(measuresIn(text)).toContain(measure);
});

test('does not without a price', () => {
  expect(measuresIn('My radiated tortoise is 4 years old, I want to sell the old tank')).toEqual([]);
});

test('leaves out what measures furniture', () => {
  expect(measuresIn('Radiated tortoise table, 2 m long, 700 euros')).toEqual([]);
});
