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

const lexicon = lexiconOf({
  'taxa/deer.yaml': taxonYaml({ terms: '  en: [{ text: elk, needs: wildlife }]' }),
  'commodities/counter.yaml': counter,
});
const read = createReadPost(lexicon, createFinders(lexicon, compileLexicon(lexicon)));
const countedIn = (text: string): string[] =>
  read({ text, surface: 'listing', language: 'nl' })
    .evidence(false)
    .matches.map(({ start, end }) => text.slice(start, end));

test('two words that each need the other bear each other out', () => {
  expect(countedIn('elk, per dier')).toContain('elk');
  expect(countedIn('elk, per dier')).toContain('per dier');
});

test('one word in two senses is no company for itself', () => {
  expect(countedIn('elk weekend')).toEqual([]);
});
