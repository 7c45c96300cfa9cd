import { expect, test } from 'vitest';
import { parseFile } from '../../src/lexicon/parse-file.js';
import { taxonConceptSchema } from '../../src/lexicon/schema.js';
import { taxonYaml } from '../support/taxon-yaml.js';

function problemsOf(text: string) {
  return parseFile('taxa/pangolin.yaml', text, taxonConceptSchema).problems.map(
    ({ line, message }) => `${line} ${message}`,
  );
}

test('reads every scalar as text, so that Norwegian "no" and 007 stay words', () => {
  const { value } = parseFile(
    'taxa/pangolin.yaml',
    taxonYaml({ terms: '  en: [no, on, 007, ~]' }),
    taxonConceptSchema,
  );
  expect(value?.terms.en).toEqual([{ text: 'no' }, { text: 'on' }, { text: '007' }, { text: '~' }]);
});

test('tells all problems of a file at once', () => {
  const text = taxonYaml()
    .replace('stable', 'stabel')
    .replace('Detects', 'Finds')
    .replace('protection: strict\n', '');
  expect(problemsOf(text).sort()).toEqual([
    '1 field "protection" is missing: add it',
    '2 field "description" cannot be "Finds pangolins.": a description starts with "Detects "',
    '3 field "status" cannot be "stabel": use one of experimental, test, stable, deprecated',
  ]);
});

test.each([
  [
    'a value outside a list',
    '  en: [{ text: pangolin, strength: mediun }]',
    '9 field "strength" cannot be "mediun": use one of weak, medium, strong',
  ],
  ['a language it does not know', '  tha: [นิ่ม]', '9 unknown language "tha": use one of '],
  [
    'a text that YAML cut at a comma',
    '  en: [{ text: a, b }]',
    '9 unknown field "b": take it out, or quote the text',
  ],
  [
    'a term that YAML took for a comment',
    '  en:\n    - #ivory',
    '10 entry 1 of "en" is empty: fill it in or take it out. A "#"',
  ],
  ['a word where a list belongs', '  en: pangolin', '9 field "en" cannot be "pangolin": write a list'],
  ['a list where a word belongs', '  en: [[pangolin]]', '9 entry 1 of "en" cannot be a list'],
])('explains %s', (_, terms, message) => {
  expect(problemsOf(taxonYaml({ terms }))).toEqual([expect.stringContaining(message)]);
});

test('points at the line at which a file stops being YAML', () => {
  expect(problemsOf('title: Pangolin\n  terms: [')).toEqual([expect.stringMatching(/^2 not YAML: /)]);
});

test('refuses a key that stands twice', () => {
  expect(problemsOf(`${taxonYaml()}\ntitle: Again`)).toEqual([
    expect.stringContaining('duplicated mapping key'),
  ]);
});
