import { expect, test } from 'vitest';
import { checkExamples } from '../../../src/lexicon/checks/check-examples.js';
import { checkTaxon } from '../../support/check-taxon.js';

const examples = (match: string, noMatch = '{ text: a theme, why: software }') =>
  `  match: [${match}]\n  noMatch: [${noMatch}]`;

test('complains of a quote that the text does not have', () => {
  expect(
    checkTaxon(checkExamples, { examples: examples('{ text: Pangolin for sale, quotes: [pangolin] }') }),
  ).toEqual([expect.stringContaining('quote "pangolin" does not stand in "Pangolin for sale"')]);
});

test('complains of a text that shall both match and not', () => {
  expect(
    checkTaxon(checkExamples, {
      examples: examples('{ text: pangolin, quotes: [pangolin] }', '{ text: pangolin, why: a theme }'),
    }),
  ).toEqual(['example "pangolin" stands twice: keep one']);
});

test('complains of a language without an example', () => {
  expect(
    checkTaxon(checkExamples, {
      terms: '  en: [pangolin]\n  th: [ลิ่น]',
      examples: examples('{ text: pangolins for sale, quotes: [pangolins] }'),
    }),
  ).toEqual(['no example has a term of "th": add one to examples.match']);
});
