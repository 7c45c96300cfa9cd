import { expect, test } from 'vitest';
import { checkEdgeSymbols } from '../../../src/lexicon/checks/check-edge-symbols.js';
import { checkTaxon } from '../../support/check-taxon.js';

test.each([
  ['"+1"', '+', '1'],
  ['象○', '○', '象'],
  ['"#bear"', '#', 'bear'],
  ['"bear？"', '？', 'bear'],
  ['"[bear]"', '[ and ]', 'bear'],
])('complains of %s', (term, lost, rest) => {
  expect(checkTaxon(checkEdgeSymbols, { terms: `  en: [${term}]` })).toEqual([
    expect.stringContaining(`is found without ${lost}, as "${rest}": write that`),
  ]);
});

test('complains of a term that is nothing but signs', () => {
  expect(checkTaxon(checkEdgeSymbols, { terms: '  en: ["+++"]' })).toEqual([
    expect.stringContaining('as nothing'),
  ]);
});

test('complains of exceptions too', () => {
  expect(checkTaxon(checkEdgeSymbols, { exceptions: '  en: ["bear market!"]' })).toEqual([
    expect.stringContaining('"bear market"'),
  ]);
});

test.each(['F/S', 'b&g macaw', '100% real', 'approx.', 'ng’', '🐯', '☎️', 'WTS', "ng'ombe"])(
  'is content with %s',
  (term) => {
    expect(checkTaxon(checkEdgeSymbols, { terms: `  en: ["${term}"]` })).toEqual([]);
  },
);
