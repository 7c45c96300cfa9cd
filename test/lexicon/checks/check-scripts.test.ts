import { expect, test } from 'vitest';
import { checkScripts } from '../../../src/lexicon/checks/check-scripts.js';
import { checkTaxon } from '../../support/check-taxon.js';

test.each([
  ['a Chinese word without a Han character', '  zh-Hans: [chuanshanjia]', 'has no letter of the Han script'],
  ['a Thai word in Latin letters', '  th: [lin]', 'has no letter of the Thai script'],
  ['a Cyrillic letter in an English word', '  en: [pаngolin]', 'has a letter that is not Latin (а)'],
  ['an English word under Russian', '  ru: [pangolin]', 'has no letter of the Cyrillic script'],
])('complains of %s', (_, terms, message) => {
  expect(checkTaxon(checkScripts, { terms })).toEqual([expect.stringContaining(message)]);
});

test.each([
  [
    'a brand with a note',
    '  th: [{ text: line, note: the messenger, written so in Thai }]'.replace(', written', ' written'),
  ],
  ['a word of two scripts', '  zh-Hans: [加v]'],
  ['a sign without letters', '  th: [฿]'],
  ['Japanese in any of its scripts', '  ja: [センザンコウ, 穿山甲, せんざんこう]'],
  ['Vietnamese with its marks', '  vi: [tê tê, tắc kè]'],
  ['emoji', '  und: [🐾]'],
])('is content with %s', (_, terms) => {
  expect(checkTaxon(checkScripts, { terms })).toEqual([]);
});
