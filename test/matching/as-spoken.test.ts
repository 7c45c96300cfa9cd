import { expect, test } from 'vitest';
import { compileLexicon } from '../../src/lexicon/compile.js';
import { createFinders } from '../../src/matching/finders.js';
import { createReadPost } from '../../src/read-post.js';
import { lexiconOf } from '../support/lexicon-files.js';
import { offerYaml } from '../support/offer-yaml.js';
import { taxonYaml } from '../support/taxon-yaml.js';

const offer = offerYaml({
  terms: `  es: [se vende]`,
  examples: `  match:
    - { text: "se vende ya", quotes: [se vende] }
  noMatch:
    - { text: "se venden otras", why: another word }`,
});

const lexicon = lexiconOf({
  'taxa/toucan.yaml': taxonYaml({
    terms: `  ro: [{ text: tucan, needs: wildlife }]
  es: [{ text: tucán, strength: medium, needs: trade }]`,
  }),
  'taxa/anteater.yaml': taxonYaml({
    terms: `  en: [{ text: tamandua, needs: wildlife }, { text: tapir, needs: wildlife }]
  es: [{ text: tamandúa, needs: wildlife }, { text: tapir, needs: wildlife }]`,
  }),
  'intents/offer.yaml': offer,
});
const read = createReadPost(lexicon, createFinders(lexicon, compileLexicon(lexicon)));
const countedIn = (text: string): string[] =>
  read({ text, surface: 'post', language: 'es' })
    .evidence(false)
    .matches.map(({ start, end }) => text.slice(start, end));

test("a word with its accents is not outdone by another language's word without them", () => {
  expect(countedIn('se vende tucán joven')).toContain('tucán');
});

test('a name that English spells otherwise is an animal beside its offer, one that English shares is not', () => {
  expect(countedIn('se vende tamandúa joven')).toContain('tamandúa');
  expect(countedIn('se vende tapir joven')).not.toContain('tapir');
});
