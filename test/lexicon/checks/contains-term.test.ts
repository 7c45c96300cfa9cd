import { expect, test } from 'vitest';
import { containsTerm } from '../../../src/lexicon/checks/contains-term.js';

test.each([
  ['a word as it stands', 'two pangolins', 'pangolin', true],
  ['a word in another case', 'PANGOLIN', 'pangolin', true],
  ['a word without its marks', 'pangolin', 'pangolín', true],
  ['an inflected word', 'три панголина', 'панголин', true],
  ['the words of a phrase apart', 'horn of a rhino', 'rhino horn', true],
  ['a phrase with a hyphen', 'cross hatching', 'cross-hatching', true],
  ['a word inside a run without spaces', '出售象牙手镯', '象牙', true],
  ['another word', 'penguin theme', 'pangolin', false],
  ['half of a phrase', 'a horn', 'rhino horn', false],
])('%s', (_, text, term, contained) => {
  expect(containsTerm(text, { text: term, inflect: true })).toBe(contained);
});

test('a word that is not inflected stands letter by letter', () => {
  expect(containsTerm('ящериц', { text: 'ящерица', inflect: false })).toBe(false);
});
