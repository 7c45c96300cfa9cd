import { expect, test } from 'vitest';
import { compileLexicon } from '../../src/lexicon/compile.js';
import { createFinders } from '../../src/matching/finders.js';
import { createReadPost } from '../../src/read-post.js';
import { lexiconOf } from '../support/lexicon-files.js';
import { offerYaml } from '../support/offer-yaml.js';
import { taxonYaml } from '../support/taxon-yaml.js';

const offer = offerYaml({
  terms: `  pl: [sprzedam]
  el: [πωλείται]
  tr: [satılık]
  ar: [للبيع]`,
  examples: `  match:
    - { text: sprzedam tanio, quotes: [sprzedam] }
  noMatch:
    - { text: sprzedaj, why: another form }`,
});

const lexicon = lexiconOf({
  'tables/inflections.tsv': [
    'language\tkind\tstrip\tadd\tminLength',
    'pl\tsuffix\t\tow\t4',
    'el\tsuffix\tος\tων\t4',
    'tr\tsuffix\tk\tgi\t4',
    'ar\tprefix\t\tال\t3',
  ].join('\n'),
  'taxa/animals.yaml': taxonYaml({
    terms: `  pl: [{ text: pyton, needs: wildlife }]
  el: [{ text: κροκόδειλος, needs: wildlife }]
  tr: [{ text: vaşak, needs: wildlife }]
  ar: [{ text: سلحفاة, needs: wildlife }]`,
  }),
  'intents/offer.yaml': offer,
});
const read = createReadPost(lexicon, createFinders(lexicon, compileLexicon(lexicon)));

/** What of a text counts, as it was written, and whether a disguise is named. */
const counted = (text: string, language: string): { quote: string; evasion: number }[] =>
  read({ text, surface: 'post', language })
    .evidence(false)
    .matches.map(({ start, end, evasion }) => ({ quote: text.slice(start, end), evasion }));

test.each([
  ['pl', 'sprzedam pytonów', 'pytonów', 'an ending with a mark of its own'],
  ['el', 'πωλείται κροκοδείλων', 'κροκοδείλων', 'an accent that moves with the ending'],
  ['tr', 'vaşağı satılık', 'vaşağı', 'a last letter that the ending changes'],
  ['ar', 'للبيع السلحفاة', 'السلحفاة', 'an article before the word'],
])('%s: %s is the word in another case (%s)', (language, text, word, _why) => {
  expect(counted(text, language)).toContainEqual({ quote: word, evasion: 0 });
});

test('a mark within the stem is still a disguise', () => {
  expect(counted('sprzedam pýtonów', 'pl')).not.toContainEqual({ quote: 'pýtonów', evasion: 0 });
});
