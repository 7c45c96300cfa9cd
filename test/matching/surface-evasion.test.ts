import { expect, it } from 'vitest';
import { caseEvasion } from '../../src/matching/surface-evasion.js';

it.each(['iVoRy', 'IvOrY tusk', 'iVory tUsk', 'tIgEr'])('%s changes case against custom', (quote) => {
  expect(caseEvasion(quote)).not.toBe(0);
});

it.each(['Tigers For Sale', 'Horn Libation Cup', 'IVORY BANGLE', 'McDonald', 'YouTube', 'Ivory', 'ivory'])(
  '%s has capitals where custom has them',
  (quote) => {
    expect(caseEvasion(quote)).toBe(0);
  },
);
