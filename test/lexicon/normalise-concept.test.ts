import { expect, test } from 'vitest';
import type { Concept } from '../../src/lexicon/lexicon.js';
import { lexiconOf } from '../support/lexicon-files.js';
import { taxonYaml } from '../support/taxon-yaml.js';

function only(file: string, text: string): Concept {
  const [concept] = lexiconOf({ [file]: text }).concepts;
  if (!concept) throw new Error('no concept');
  return concept;
}

test('fills in what a plain term does not say', () => {
  expect(only('taxa/pangolin.yaml', taxonYaml()).terms).toEqual([
    {
      text: 'pangolin',
      language: 'en',
      position: 0,
      strength: 'strong',
      needs: undefined,
      fuzzy: true,
      inflect: true,
      caseSensitive: false,
      status: 'stable',
      source: undefined,
      region: undefined,
      firstSeen: undefined,
      means: undefined,
      note: undefined,
      tlp: 'clear',
    },
  ]);
});

test('gives the need of the concept to its terms, unless one has its own or needs nothing', () => {
  const concept = only(
    'taxa/jaguar.yaml',
    taxonYaml({
      terms:
        '  en: [jaguar, { text: panthera onca, needs: nothing }, { text: cat, needs: wildlife-and-trade }]',
    }).replace('status: stable', 'status: test\nneeds: wildlife'),
  );
  expect(concept.terms.map(({ needs }) => needs)).toEqual(['wildlife', undefined, 'wildlife-and-trade']);
  expect(concept.terms.map(({ status }) => status)).toEqual(['test', 'test', 'test']);
});

test('reads flags as flags', () => {
  const terms = '  en: [{ text: WTS, caseSensitive: "true", fuzzy: false, inflect: false }]';
  expect(only('taxa/pangolin.yaml', taxonYaml({ terms })).terms).toMatchObject([
    { caseSensitive: true, fuzzy: false, inflect: false },
  ]);
});

test('keeps the order of languages whatever the order in the file', () => {
  const concept = only('taxa/pangolin.yaml', taxonYaml({ terms: '  th: [ลิ่น, นิ่ม]\n  en: [pangolin]' }));
  expect(concept.terms.map(({ language, position }) => `${language} ${position}`)).toEqual([
    'en 0',
    'th 0',
    'th 1',
  ]);
});

const context = `title: Toys
description: Detects toys.
status: stable
evidence: toy
scope: near
near: { side: after, within: 3 }
effect: cancel
strength: medium
sources: [general-knowledge]
added: "2026-11-24"
terms: { en: [plush, { text: teddy, strength: weak }] }
examples: { match: [{ text: a plush tiger, quotes: [plush] }], noMatch: [{ text: a tiger, why: no toy }] }`;

test('gives the strength of an intent or context to its terms', () => {
  expect(only('contexts/toys.yaml', context).terms.map(({ strength }) => strength)).toEqual([
    'medium',
    'weak',
  ]);
});

test('lets a context speak against subjects unless it says against what', () => {
  expect(only('contexts/toys.yaml', context)).toMatchObject({
    targets: ['taxa', 'commodities', 'codewords'],
    near: { side: 'after', within: 3 },
  });
  expect(only('contexts/toys.yaml', `${context}\ntargets: [taxa/tiger]`)).toMatchObject({
    targets: ['taxa/tiger'],
  });
});
