import confusables from 'unhomoglyph/data.json' with { type: 'json' };
import { readRows } from './read-rows.js';
import { writeTable } from './write-table.js';

/**
 * Characters that look like Latin letters: Unicode's confusables as shipped in unhomoglyph, chained through small
 * capitals, and the additions beside this script. What NFKC gives is left out.
 */

/** Scripts of which no letter is ever read as a Latin one: ordinary text in them would fall apart. */
const untouched =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Sinhala}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Arabic}\p{M}\p{Nd}\p{Z}\p{C}]/u;
const superscripts =
  /[\u02b0-\u02ff\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u2070-\u209f\u2c7c\u2c7d\ua69c\ua69d\ua770\ua7f8\ua7f9\uab5c-\uab69\u{10780}-\u{107ba}]/u;

const rows: [string, string, string][] = [];
const known = new Set<string>();

const isTaken = (character: string, letters: string): boolean =>
  character.length === 0 ||
  /[!-~]/.test(character) ||
  untouched.test(character) ||
  // Upper case of a letter is what lower-casing does; a mark is what stripping does.
  bare(character.normalize('NFKC').toLowerCase()) === letters;

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function add(character: string, letters: string, kind: string): void {
  if (isTaken(character, letters)) return;
  const key = `${character}\t${letters}`;
  if (known.has(key)) return;
  known.add(key);
  rows.push([character, letters, kind]);
  // Text is lower-cased first: the small form of a capital look-alike carries the capital's reading too.
  const lower = bare(character.normalize('NFKC').toLowerCase()).normalize('NFC');
  if (lower !== character && [...lower].length === 1) add(lower, letters, kind);
}

const smallCaps = new Map<string, string>();
for (const [kind = '', letters = '', characters = ''] of readRows('look-alike-additions.tsv')) {
  for (const character of characters.split(' ')) {
    if ([...character].length > 1) continue;
    if (kind === 'small-caps') smallCaps.set(character, letters);
    add(character, letters, kind);
  }
}

for (const [character, prototype] of Object.entries(confusables as Record<string, string>)) {
  const plain = bare(prototype).replace(/./gsu, (letter) => smallCaps.get(letter) ?? letter);
  if (!/^[A-Za-z]{1,3}$/.test(plain)) continue;
  const letters = plain.toLowerCase() === 'rn' ? 'm' : plain.toLowerCase();
  const kind = superscripts.test(character) ? 'superscript' : 'look-alike';
  add(character, letters, kind);
  // Unicode's prototype of the strokes I, l, 1 and | is l.
  if (letters === 'l') add(character, 'i', kind);
}

const enclosed: readonly [number, string][] = [
  [0x1f150, 'enclosed'],
  [0x1f170, 'enclosed'],
  [0x1f1e6, 'enclosed'],
];
for (const [first, kind] of enclosed)
  for (let at = 0; at < 26; at++) add(String.fromCodePoint(first + at), String.fromCharCode(0x61 + at), kind);

/** Raised, lowered and other styled forms of letters that are look-alikes themselves. */
const readings = new Map<string, string[]>();
for (const [character, letters] of rows)
  readings.set(character, [...(readings.get(character) ?? []), letters]);
for (let codePoint = 0xa0; codePoint < 0x1ffff; codePoint++) {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
  const character = String.fromCodePoint(codePoint);
  const plain = bare(character.normalize('NFKC')).normalize('NFC');
  if (plain === character || [...plain].length !== 1 || bare(character).normalize('NFC') === plain) continue;
  for (const letters of readings.get(plain) ?? [])
    add(character, letters, superscripts.test(character) ? 'superscript' : 'styled');
}

writeTable('look-alikes', ['character', 'letters', 'kind'], rows);
