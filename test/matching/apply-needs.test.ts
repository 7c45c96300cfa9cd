import { expect, test } from 'vitest';
import { compileLexicon } from '../../src/lexicon/compile.js';
import { createFinders } from '../../src/matching/finders.js';
import { createReadPost } from '../../src/read-post.js';
import { lexiconOf } from '../support/lexicon-files.js';
import { taxonYaml } from '../support/taxon-yaml.js';

const counter = `title: By the piece
description: Detects counting by the piece.
status: stable
category: general-wildlife
protection: unknown
evidence: live-animal
needs: taxon
sources: [general-knowledge]
added: "2026-11-24"
terms:
  nl: [elk, per dier]
examples:
  match:
    - { text: "elandjes, per dier", quotes: [per dier] }
  noMatch:
    - { text: "per dier een bak", why: nothing is traded }`;

const intent = (title: string, evidence: string, term: string): string => `title: ${title}
description: Detects ${title.toLowerCase()}.
status: stable
evidence: ${evidence}
sources: [general-knowledge]
added: "2026-11-24"
terms:
  en: [${term}]
examples:
  match:
    - { text: "elk, ${term}", quotes: [${term}] }
  noMatch:
    - { text: "nothing of the kind", why: nothing is traded }`;

const lexicon = lexiconOf({
  'taxa/deer.yaml': taxonYaml({ terms: '  en: [{ text: elk, needs: wildlife }]' }),
  'commodities/counter.yaml': counter,
  'intents/avoidance.yaml': intent('Ways round the rules', 'avoidance', 'serious buyers only'),
});
const read = createReadPost(lexicon, createFinders(lexicon, compileLexicon(lexicon)));
const countedIn = (text: string, language = 'nl'): string[] =>
  read({ text, surface: 'listing', language })
    .evidence(false)
    .matches.map(({ start, end }) => text.slice(start, end));

test('two words that each need the other bear each other out', () => {
  expect(countedIn('elk, per dier')).toContain('elk');
  expect(countedIn('elk, per dier')).toContain('per dier');
});

test('one word in two senses is no company for itself', () => {
  expect(countedIn('elk weekend')).toEqual([]);
});

test('a word of ways round the rules bears out a word that is also a name, and is looked for', () => {
  expect(countedIn('elk, serious buyers only', 'en')).toEqual(['elk', 'serious buyers only']);
  expect(countedIn('elk in the park', 'en')).toEqual([]);
});

test('it is found in another field than the last, too', () => {
  const { matches } = read({ title: 'elk, serious buyers only', text: 'mountains', language: 'en' }).evidence(
    false,
  );
  expect(matches.map(({ term }) => term.text)).toContain('elk');
});
