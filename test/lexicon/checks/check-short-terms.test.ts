import { expect, test } from 'vitest';
import { checkShortTerms } from '../../../src/lexicon/checks/check-short-terms.js';
import { checkTaxon } from '../../support/check-taxon.js';

test('complains of a bare short word', () => {
  expect(checkTaxon(checkShortTerms, { terms: '  vi: [tê]' })).toEqual([
    expect.stringContaining('"tê" is short'),
  ]);
});

test.each([
  '  en: [{ text: boa, needs: wildlife }]',
  '  en: [{ text: boa, strength: weak }]',
  '  en: [{ text: BTC, caseSensitive: true }]',
  '  en: [wolf]',
  '  th: [หมี]',
])('is content with %s', (terms) => {
  expect(checkTaxon(checkShortTerms, { terms })).toEqual([]);
});
