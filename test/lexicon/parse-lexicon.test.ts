import { expect, test } from 'vitest';
import { parseLexicon } from '../../src/lexicon/parse-lexicon.js';
import { lexiconFiles, lexiconOf } from '../support/lexicon-files.js';
import { taxonYaml } from '../support/taxon-yaml.js';

test('takes the id of a concept from its path and the kind from its folder', () => {
  const [concept] = lexiconOf({ 'taxa/scaly-ant-eater.yaml': taxonYaml() }).concepts;
  expect(concept).toMatchObject({
    id: 'taxa/scaly-ant-eater',
    kind: 'taxon',
    file: 'taxa/scaly-ant-eater.yaml',
  });
});

test('gives every table by its name', () => {
  expect(lexiconOf({ 'tables/names.es.tsv': 'manis\tpangolín\n' }).tables.get('names.es')).toBe(
    'manis\tpangolín\n',
  );
});

test('reads findings', () => {
  const finding = `title: Part for sale
description: Detects parts for sale.
status: stable
added: "2026-11-24"
severity: high
when: { near: { within: 8, of: [{ evidence: part }, { evidence: [offer, price], strength: medium }] } }
examples: { match: [{ text: horn for sale }], noMatch: [{ text: a horn, why: no trade }] }`;
  expect(lexiconOf({ 'findings/part-offer.yaml': finding }).findings).toMatchObject([
    { id: 'findings/part-offer', severity: 'high', when: { near: { within: 8 } } },
  ]);
});

test('has the version of its content', () => {
  const plain = lexiconOf({ 'taxa/pangolin.yaml': taxonYaml() });
  const changed = lexiconOf({ 'taxa/pangolin.yaml': taxonYaml({ terms: '  en: [pangolins]' }) });
  expect(plain.version).toMatch(/^2026\.11\.1\+[0-9a-f]{6}$/);
  expect(changed.version).not.toBe(plain.version);
});

test('leaves out a file with a problem and goes on', () => {
  const { lexicon, problems } = parseLexicon(
    lexiconFiles({ 'taxa/bear.yaml': 'title: Bear', 'taxa/pangolin.yaml': taxonYaml() }),
  );
  expect(lexicon.concepts.map(({ id }) => id)).toEqual(['taxa/pangolin']);
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['taxa/bear.yaml']));
});

test.each([
  'taxa/Bear.yaml',
  'taxa/bear.yml',
  'bears/brown.yaml',
  'tables/names.csv',
  'taxa/cats/lion.yaml',
  'notes.txt',
])('does not pass over %s in silence', (file) => {
  expect(parseLexicon(lexiconFiles({ [file]: '' })).problems).toMatchObject([{ file, line: 1 }]);
});

test.each(['', '2026-11-24', 'v1'])('refuses "%s" for a calendar version', (version) => {
  expect(parseLexicon(lexiconFiles({ 'version.txt': version })).problems).toMatchObject([
    { file: 'version.txt' },
  ]);
});
