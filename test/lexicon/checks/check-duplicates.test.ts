import { expect, test } from 'vitest';
import { checkDuplicates } from '../../../src/lexicon/checks/check-duplicates.js';
import { checkFiles, checkTaxon } from '../../support/check-taxon.js';
import { taxonYaml } from '../../support/taxon-yaml.js';

test('complains of a term that stands twice in one language', () => {
  expect(checkTaxon(checkDuplicates, { terms: '  en: [pangolin, scaly anteater, pangolin]' })).toEqual([
    '"pangolin" stands twice under "en": keep one',
  ]);
});

test('lets a word stand under several languages', () => {
  expect(checkTaxon(checkDuplicates, { terms: '  en: [pangolin]\n  fr: [pangolin]' })).toEqual([]);
});

const lynx = (term: string) => ({
  'taxa/cat.yaml': taxonYaml({ terms: '  en: [wild cat]' }),
  'taxa/lynx.yaml': taxonYaml({ terms: `  en: [${term}]` }),
});

test('complains of a term that names two subjects', () => {
  expect(checkFiles(checkDuplicates, lynx('wild cat'))).toEqual([
    expect.stringContaining('"wild cat" stands in taxa/cat too'),
  ]);
});

test.each(['{ text: wild cat, needs: wildlife }', '{ text: wild cat, note: in some places taxa/cat }'])(
  'accepts two senses told apart by %s',
  (term) => {
    expect(checkFiles(checkDuplicates, lynx(term))).toEqual([]);
  },
);
