import { expect, it } from 'vitest';
import { scrambledKey, soundKey, strokesKey } from '../../src/matching/keys-of-words.js';
import { createWordsAlike } from '../../src/matching/words-alike.js';

const words = ['pangolin', 'rhinoceros', 'gorilla', 'ivory', 'crocodile'];
const numbers = Int32Array.from(words.keys());

it.each([
  ['pnaoglin', scrambledKey, 'pangolin'],
  ['rinoseros', soundKey, undefined],
  ['rynoceros', soundKey, 'rhinoceros'],
  ['krokodile', soundKey, 'crocodile'],
  ['goriiia', strokesKey, 'gorilla'],
  ['npagolin', scrambledKey, undefined],
  ['ivy', soundKey, undefined],
] as const)('%s is found by what it shares with a word', (token, keyOf, word) => {
  const found = createWordsAlike(numbers, words, keyOf)(token).map((number) => words[number]);
  expect(found).toEqual(word === undefined ? [] : [word]);
});
