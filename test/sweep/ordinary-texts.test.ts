import { expect, test } from 'vitest';
import { ordinaryTexts } from '../../scripts/sweep/ordinary-texts.js';
import { languages } from '../../src/lexicon/languages.js';

const texts = [...ordinaryTexts()];

/** Hindi in Latin letters has no text of its own; Latin and emoji are no languages of posts. */
const without = new Set(['hi-Latn', 'la', 'und']);

test.each(languages.filter((language) => !without.has(language)))('there are texts in %s', (language) => {
  const own = texts.filter((text) => text.language === language);
  expect(own.length).toBeGreaterThan(300);
  expect(own.some(({ text }) => text.length > 60)).toBe(true);
  expect(own.filter(({ text }) => /<\w|&\w+;/.test(text))).toEqual([]);
});
