import { expect, test } from 'vitest';
import { checkReferences } from '../../../src/lexicon/checks/check-references.js';
import { checkFiles, checkTaxon } from '../../support/check-taxon.js';
import { taxonYaml } from '../../support/taxon-yaml.js';

test('knows the sources', () => {
  expect(checkTaxon(checkReferences, {})).toEqual([]);
});

test('complains of an unknown source of a concept and of a term', () => {
  const text = taxonYaml({ terms: '  en: [{ text: pangolin, source: hearsay }]' }).replace(
    '[general-knowledge]',
    '[general-knowledge, rumour]',
  );
  expect(checkFiles(checkReferences, { 'taxa/pangolin.yaml': text })).toEqual([
    'source "rumour" is not in sources.yaml: add it there, or correct the name',
    'source "hearsay" is not in sources.yaml: add it there, or correct the name',
  ]);
});

const context = (more: string) => ({
  'taxa/pangolin.yaml': taxonYaml(),
  'contexts/theme.yaml': `title: Theme
description: Detects themes.
status: stable
evidence: software
effect: cancel
sources: [general-knowledge]
added: "2026-11-24"
terms: { en: [theme] }
examples: { match: [{ text: a theme, quotes: [theme] }], noMatch: [{ text: an animal, why: an animal }] }
${more}`,
});

test('complains of a target that does not exist', () => {
  expect(
    checkFiles(checkReferences, context('scope: sentence\ntargets: [intents, taxa/pangolin, taxa/bear]')),
  ).toEqual(['target "taxa/bear" does not exist: correct the name, or add the concept']);
});

test.each([
  ['scope: near', 'scope "near" needs a field "near"'],
  ['scope: post\nnear: { side: after, within: 2 }', 'field "near" has no use with scope "post"'],
])('complains of %j', (more, message) => {
  expect(checkFiles(checkReferences, context(more))).toEqual([expect.stringContaining(message)]);
});

test('complains of a concept that a condition names and nobody wrote, however deep', () => {
  const finding = `title: Offer
description: Detects offers.
status: stable
added: "2026-11-24"
severity: high
when:
  allOf:
    - { evidence: taxon, concept: taxa/pangolin }
    - anyOf:
        - { evidence: offer, concept: [intents/sell] }
        - near: { within: 4, of: [{ evidence: taxon }, { evidence: part, concept: commodities/scales }] }
examples: { match: [{ text: scales for sale }], noMatch: [{ text: scales, why: no trade }] }`;
  expect(
    checkFiles(checkReferences, { 'taxa/pangolin.yaml': taxonYaml(), 'findings/offer.yaml': finding }),
  ).toEqual([
    'concept "intents/sell" does not exist: correct the name, or add it',
    'concept "commodities/scales" does not exist: correct the name, or add it',
  ]);
});
