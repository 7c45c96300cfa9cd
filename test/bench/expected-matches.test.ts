import { expect, test } from 'vitest';
import { createExpected } from '../../bench/speed/expected-matches.js';
import { createCharacterTable } from '../../src/analysis/character-table.js';

const expected = createExpected(['red sea horse', 'sea bream'], createCharacterTable(new Map(), new Map()));

test('counts occurrences anywhere and between word borders', () => {
  expect(expected('sea bream, seaside sea breams')).toMatchObject({ substrings: 2, words: 1 });
});

test('a term that begins within the broken-off beginning of another does not stand, one by itself does', () => {
  expect(expected('a red sea bream').stands()).toBe(false);
  expect(expected('a dead sea bream').stands()).toBe(true);
  expect(expected('nothing').stands()).toBe(false);
});

test('a term does not stand beside a letter of another script that is taken for the same word', () => {
  const thai = createExpected(['ม่าน'], createCharacterTable(new Map(), new Map()));
  expect(thai('ม่านhttps').stands()).toBe(false);
  expect(thai('ม่าน https').stands()).toBe(true);
});
