import { expect, test } from 'vitest';
import { checkSpelling } from '../../../src/lexicon/checks/check-spelling.js';
import { checkTaxon } from '../../support/check-taxon.js';

test.each([
  ['capital letters', '  en: [Pangolin]', 'has capital letters'],
  ['a space at the end', '  en: ["pangolin "]', 'has a space at its beginning or end'],
  ['two spaces inside', '  en: ["scaly  anteater"]', 'has a double, hard or other odd space'],
  ['a hard space inside', '  en: ["scaly\\u00a0anteater"]', 'has a double, hard or other odd space'],
  ['a zero-width space', '  en: ["pan\\u200bgolin"]', 'invisible character U+200B'],
  ['a joiner where the language has none', '  en: ["pan\\u200dgolin"]', 'invisible character U+200D'],
  ['a Hangul filler', '  ko: ["천산갑\\u3164"]', 'invisible character U+3164'],
  ['decomposed letters', '  es: ["pangoli\\u0301n"]', 'is not in Unicode form NFC: write pangolín'],
])('complains of %s', (_, terms, message) => {
  expect(checkTaxon(checkSpelling, { terms })).toEqual([expect.stringContaining(message)]);
});

test.each([
  ['capital letters that are said to matter', '  en: [{ text: WTS, caseSensitive: true }]'],
  ['letters without case', '  th: [ลิ่น]'],
  ['the non-joiner of Persian', '  fa: ["پولک\\u200cدار"]'],
  ['a joined emoji', '  und: ["🐻‍❄️"]'],
])('is content with %s', (_, terms) => {
  expect(checkTaxon(checkSpelling, { terms })).toEqual([]);
});

test('looks at exceptions too', () => {
  expect(checkTaxon(checkSpelling, { exceptions: '  en: [" pangolin theme"]' })).toEqual([
    '" pangolin theme" has a space at its beginning or end: take it out',
  ]);
});
