import { expect, test } from 'vitest';
import { createLocator } from '../../src/lexicon/locate.js';

const text = `# a comment
title: Pangolin
terms:
  en:
    - pangolin
    - { text: scaly anteater, strength: medium }
`;

test.each([
  ['a value of the root', ['title'], 2, 8],
  ['an entry of a list', ['terms', 'en', 0], 5, 7],
  ['a field inside a list', ['terms', 'en', 1, 'strength'], 6, 41],
  ['a group by its key', ['terms', 'en'], 4, 3],
  ['a missing field by what is around it', ['terms', 'en', 1, 'needs'], 6, 7],
  ['a missing field of the root by the start', ['status'], 2, 1],
  ['a key that is not text', ['terms', 7], 3, 1],
])('finds %s', (_, path, line, column) => {
  expect(createLocator(text)(path)).toEqual({ line, column });
});

test('answers the start for an empty file', () => {
  expect(createLocator('')(['title'])).toEqual({ line: 1, column: 1 });
});
