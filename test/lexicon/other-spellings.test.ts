import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { evasionNames, readingBit } from '../../src/analysis/evasion-set.js';
import { TokenKind } from '../../src/analysis/tokenizer/tokens.js';
import { createOtherSpellings } from '../../src/lexicon/other-spellings.js';
import { readTable } from '../../src/lexicon/read-table.js';
import { lexiconDirectory } from '../support/lexicon-directory.js';

const rowsOf = (table: string) =>
  readTable(readFileSync(join(lexiconDirectory, 'tables', `${table}.tsv`), 'utf8'));

const otherSpellings = createOtherSpellings(
  {
    hanParts: rowsOf('han-parts'),
    romanisations: rowsOf('romanisations'),
    sameSounds: rowsOf('same-sounds'),
    vietnameseKeys: rowsOf('vietnamese-keys'),
    kanaReadings: rowsOf('kana-readings'),
    teencode: rowsOf('teencode'),
  },
  (word) => word === 'gaus',
);

const spellingsOf = (native: string, text: string, kind: number, language: string) =>
  [...otherSpellings({ text, native, kind }, language)].map((spelling) => ({
    text: spelling.text,
    evasion: evasionNames(spelling.evasion & (readingBit.guess - 1)),
    isPart: (spelling.evasion & readingBit.part) !== 0,
  }));

it.each([
  ['หนังเสือ', 'หนงเสอ', 'vowel-drop'],
  ['หนังเสือ', 'หนังเศือ', 'homophone'],
  ['งาช้าง', 'งาชาง', 'diacritics'],
])('knows Thai %s as %s (%s)', (word, wanted, evasion) => {
  expect(spellingsOf(word, word, TokenKind.unspaced, 'th')).toContainEqual({
    text: wanted,
    evasion: [evasion],
    isPart: false,
  });
});

it.each([
  ['ngà', 'nga', ['ngaf', 'nga2'], ['ga']],
  ['sừng', 'sung', ['suwfng', 'suwngf', 'su72ng', 'su7ng2'], ['xug', 'xung', 'sug']],
  ['đồi', 'doi', ['ddoofi', 'ddooif', 'd9o62i', 'd9o6i2'], ['zoj', 'zoi', 'doj']],
])(
  'knows the keys that type Vietnamese %s, and how young people write it',
  (native, text, typed, fashion) => {
    expect(spellingsOf(native, text, TokenKind.word, 'vi').map((spelling) => spelling.text)).toEqual([
      ...typed,
      ...fashion,
    ]);
    expect(spellingsOf(native, text, TokenKind.word, 'pt')).toEqual([]);
  },
);

it('believes keys that spell a word of some language only beside another word of the term', () => {
  const typed = spellingsOf('gáu', 'gau', TokenKind.word, 'vi');
  expect(typed.map(({ text, isPart }) => [text, isPart])).toEqual([
    ['gasu', false],
    ['gaus', true],
    ['ga1u', false],
    ['gau1', false],
  ]);
  expect(spellingsOf('gaú', 'gau', TokenKind.word, 'vi')[0]).toMatchObject({ text: 'gaus', isPart: true });
});

it.each([
  ['شمبانزي', 'shimbanzi'],
  ['فهد', 'fahd'],
  ['اسد', 'asad'],
  ['صقر', 'saqr'],
])('writes Arabic %s in Latin letters, with the vowels that it leaves out: %s', (word, wanted) => {
  expect(spellingsOf(word, word, TokenKind.word, 'ar').map(({ text }) => text)).toContain(wanted);
});

it.each([
  ['웅담', 'ungdam', 'romanised'],
  ['코뿔소', 'koppulso', 'romanised'],
  ['상아', '쌍아', 'homophone'],
  ['상아', '상앟', 'homophone'],
  ['호랑이', '효량이', 'homophone'],
  ['شمس', 'سمس', 'diacritics'],
  ['कछुआ', 'कछूआ', 'homophone'],
  ['তক্ষক', 'টক্ষক', 'homophone'],
  ['ஆமைகள்', 'ஆமைகள்'.replace('ள', 'ல'), 'homophone'],
  ['हाथीदांत', 'हथीदांत', 'vowel-drop'],
])('knows %s as %s (%s)', (word, wanted, evasion) => {
  expect(spellingsOf(word, word, TokenKind.word, 'und')).toContainEqual(
    expect.objectContaining({ text: wanted, evasion: [evasion] }),
  );
});
