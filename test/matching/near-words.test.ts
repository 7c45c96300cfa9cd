import { expect, it } from 'vitest';
import { indexDeletions } from '../../src/matching/deletion-index.js';
import { createNearWords } from '../../src/matching/near-words.js';

const words = ['ivory', 'pangolin', 'of', 'tortoise', 'modem', 'pangolins'];
const nearWords = createNearWords(indexDeletions([0, 1, 3, 4], [], words), words);

it.each([
  ['ivroy', 'ivory', 1],
  ['pangolni', 'pangolin', 1],
  ['pangoln', 'pangolin', 1],
  ['tortoisse', 'tortoise', 1],
  ['rnodem', 'modem', 1],
  ['ivory', 'ivory', 0],
])('finds %s near %s', (token, word, distance) => {
  expect(nearWords(token)).toEqual([{ word: words.indexOf(word), distance }]);
});

it.each(['modest', 'of', 'bicycle'])('finds nothing near %s', (token) => {
  expect(nearWords(token)).toEqual([]);
});

it('does not find a word that was left out', () => {
  expect(nearWords('pangolins')).toEqual([{ word: 1, distance: 1 }]);
});

it('finds each of many words by what is left of it', () => {
  const many = Array.from({ length: 300 }, (_, at) => at.toString(3).padStart(6, '0').replace(/./g, '$&$&'));
  const near = createNearWords(indexDeletions([...many.keys()], [], many), many);
  for (const [number, word] of many.entries()) expect(near(word)).toEqual([{ word: number, distance: 0 }]);
});
