import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createOrdinaryWords } from '../../src/analysis/ordinary-words.js';
import { hashUnits, probes, secondHash } from '../../src/analysis/word-hash.js';
import { readTable } from '../../src/lexicon/read-table.js';

const tables = new URL('../../lexicons/tables/', import.meta.url);
const index = readTable(readFileSync(new URL('ordinary-words.tsv', tables), 'utf8'));
const common = readTable(readFileSync(new URL('common-words.tsv', tables), 'utf8'));
const bytes = readFileSync(new URL('ordinary-words.bin', tables));
const unitsOf = (word: string): number[] =>
  Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
const all = createOrdinaryWords(index, bytes);
const has = (word: string): boolean => all.has(unitsOf(word), 0, word.length);

test.each([
  'running', 'sold', 'teapots', 'colours', 'colors', 'perro', 'livros', 'maison', 'häuser', 'fiets', 'dobry', 'rumah', 'ngayon', 'kitabu', 'книги', 'дитина', 'σπιτι',
])('%s is an ordinary word', (word) => expect(has(word.normalize('NFD').replace(/\p{M}/gu, ''))).toBe(true)); // biome-ignore format: words
test.each(['xqzvbnk', 'ellephantt', 'panngolinn', 'ыъжщзк'])('%s is none', (word) =>
  expect(has(word)).toBe(false),
);

test('asks for the piece between two positions', () => {
  const units = unitsOf('xxrunningxx');
  expect(all.has(units, 2, 9)).toBe(true);
  expect(all.has(units, 0, 11)).toBe(false);
});

test('takes fewer than two in a hundred other strings for a word of any one language', () => {
  let state = 20_261_124;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const strings = Array.from({ length: 4000 }, () =>
    Array.from({ length: 9 + Math.floor(random() * 6) }, () => 0x61 + Math.floor(random() * 26)),
  );
  for (const row of index) {
    const one = createOrdinaryWords([['en', ...row.slice(1)]], bytes);
    const taken = strings.filter((units) => one.has(units, 0, units.length)).length;
    expect.soft(taken / strings.length, row[0]).toBeLessThan(0.02);
  }
});

test('fits in five megabytes, of which each filter has its share', () => {
  expect(bytes.length).toBeLessThanOrEqual(5 * 1024 * 1024);
  const sizes = [...index, ...common].map(([, , bits = '']) => Number(bits));
  expect(sizes.every((bits) => Number.isInteger(Math.log2(bits)))).toBe(true);
  expect(sizes.reduce((sum, bits) => sum + bits / 8, 0)).toBe(bytes.length);
  expect(index.every((row) => row[4] === String(probes))).toBe(true);
});

test('tells the commonest words of a language from its others', () => {
  const english = createOrdinaryWords(common, bytes).of(['en']);
  const is = (word: string): boolean => english(unitsOf(word), 0, word.length);
  expect(is('house')).toBe(true);
  expect(is('pard')).toBe(false);
  expect(is('maison')).toBe(false);
});

test('a filter that the table is too short for is left out', () => {
  expect(createOrdinaryWords(index, new Uint8Array(0)).has(unitsOf('running'), 0, 7)).toBe(false);
});

test('the hashes are those under which the table was made', () => {
  expect(hashUnits(unitsOf('ivory'), 0, 5) >>> 0).toBe(fnv('ivory'));
  expect(secondHash(hashUnits(unitsOf('ivory'), 0, 5)) & 1).toBe(1);
});

function fnv(word: string): number {
  let hash = 0x811c9dc5n;
  for (const unit of unitsOf(word)) hash = ((hash ^ BigInt(unit)) * 0x01000193n) & 0xffffffffn;
  return Number(hash);
}
