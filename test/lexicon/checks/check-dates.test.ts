import { expect, test } from 'vitest';
import { checkDates } from '../../../src/lexicon/checks/check-dates.js';
import { checkFiles } from '../../support/check-taxon.js';
import { taxonYaml } from '../../support/taxon-yaml.js';

const checkOn = (today: string, added: string) =>
  checkFiles((lexicon) => checkDates(lexicon, new Date(`${today}T20:00:00Z`)), {
    'taxa/pangolin.yaml': taxonYaml().replace('2026-11-24', added),
  });

test.each(['2026-11-24', '2026-11-25'])('accepts %s, since somewhere it is tomorrow', (added) => {
  expect(checkOn('2026-11-24', added)).toEqual([]);
});

test('complains of the future', () => {
  expect(checkOn('2026-11-24', '2026-12-24')).toEqual([
    expect.stringContaining('2026-12-24 is in the future'),
  ]);
});

test('complains of a day that no calendar has', () => {
  expect(checkOn('2026-11-24', '2026-02-30')).toEqual([
    expect.stringContaining('is not a day of the calendar'),
  ]);
});
