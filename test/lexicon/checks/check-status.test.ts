import { expect, test } from 'vitest';
import { checkStatus } from '../../../src/lexicon/checks/check-status.js';
import { checkFiles } from '../../support/check-taxon.js';
import { taxonYaml } from '../../support/taxon-yaml.js';

const sourcesYaml = [
  'general-knowledge: { title: Common knowledge, licence: not applicable, read: "2026-11-23", status: test }',
  'a-paper: { title: A paper, licence: CC-BY-4.0, read: "2026-11-23" }',
].join('\n');

const faultsOf = (status: string, source: string, terms?: string) =>
  checkFiles(checkStatus, {
    'sources.yaml': sourcesYaml,
    'taxa/pangolin.yaml': taxonYaml(terms === undefined ? {} : { terms })
      .replace('status: stable', `status: ${status}`)
      .replace('general-knowledge', source),
  });

test('complains of a stable concept that nobody read of', () => {
  expect(faultsOf('stable', 'general-knowledge')).toEqual([
    expect.stringContaining('rests on general-knowledge alone'),
  ]);
});

test('accepts it as a test', () => {
  expect(faultsOf('test', 'general-knowledge')).toEqual([]);
});

test('accepts a stable concept that was read of, whatever else it rests on', () => {
  expect(faultsOf('stable', 'general-knowledge, a-paper')).toEqual([]);
});

test('complains of a stable word that rests on less than its concept', () => {
  expect(faultsOf('stable', 'a-paper', '  en: [{ text: pangolin, source: general-knowledge }]')).toEqual([
    expect.stringContaining('"pangolin" rests on general-knowledge alone'),
  ]);
});

test('complains of a stable word of a concept that is a test', () => {
  expect(faultsOf('test', 'general-knowledge', '  en: [{ text: pangolin, status: stable }]')).toEqual([
    expect.stringContaining('"pangolin" rests on general-knowledge alone'),
  ]);
});

test('accepts a stable word that was read of in a concept that is a test', () => {
  expect(
    faultsOf('test', 'general-knowledge', '  en: [{ text: pangolin, status: stable, source: a-paper }]'),
  ).toEqual([]);
});
