import { expect, test } from 'vitest';
import { readFields } from '../../src/field.js';
import { languagesOfScripts } from '../../src/matching/languages-of-scripts.js';

const shown = (text: string, own: readonly string[] = []): string[] =>
  languagesOfScripts(readFields({ text }).fields, new Set(own)).sort();

test.each([
  ['чай Тигр 100 пак', ['ru', 'uk']],
  ['हाथी छाप साबुन', ['hi', 'ne']],
  ['چای گلستان', ['fa', 'ur']],
  ['شاي الغزال', ['ar']],
])('%s is in what its letters are mostly read in', (text, languages) => {
  expect(shown(text)).toEqual(languages);
});

test('letters of Kazakh and Mongolian are neither Russian nor Ukrainian', () => {
  expect(shown('қасқыр терісі')).toEqual([]);
  expect(shown('чонын арьс үнэ')).toEqual([]);
});

test('nothing is added where function words told the language', () => {
  expect(shown('чай Тигр', ['ru'])).toEqual([]);
});

test('one letter among Latin ones is a disguise, not a language', () => {
  expect(shown('іvory bangle')).toEqual([]);
});
