import { expect, test } from 'vitest';
import { checkLexicon } from '../../src/lexicon/check.js';
import { lexiconFiles, lexiconOf } from '../support/lexicon-files.js';
import { taxonYaml } from '../support/taxon-yaml.js';

const today = new Date('2026-11-24T00:00:00Z');

function problemsOf(files: Record<string, string>) {
  return checkLexicon(lexiconOf(files), lexiconFiles(files), today);
}

test('finds nothing wrong with a good lexicon', () => {
  expect(problemsOf({ 'taxa/pangolin.yaml': taxonYaml() })).toEqual([]);
});

test('gives every problem its line', () => {
  const files = {
    'taxa/pangolin.yaml': taxonYaml({ terms: '  en:\n    - pangolin\n    - Manis\n    - pangolin' }),
    'taxa/bear.yaml': taxonYaml({ terms: '  en: [bear]' }).replace('[general-', '[special-'),
  };
  const places = problemsOf(files).map(({ file, line, column }) => `${file}:${line}:${column}`);
  expect(places.sort()).toEqual([
    'taxa/bear.yaml:12:48',
    'taxa/bear.yaml:6:11',
    'taxa/bear.yaml:9:3',
    'taxa/pangolin.yaml:11:7',
    'taxa/pangolin.yaml:12:7',
  ]);
});
