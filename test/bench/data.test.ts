import { expect, it } from 'vitest';
import { allOperators } from '../../bench/evasion/operators/all-operators.js';
import { readBenign } from '../../bench/evasion/read-benign.js';
import { readRows } from '../../bench/evasion/read-rows.js';
import { readSeeds } from '../../bench/evasion/read-seeds.js';
import { categories } from '../../src/category.js';
import { languages } from '../../src/lexicon/languages.js';

const seeds = readSeeds();
const benign = readBenign();

it('has seeds enough, in languages enough', () => {
  expect(seeds.length).toBeGreaterThanOrEqual(120);
  expect(new Set(seeds.map(({ language }) => language)).size).toBeGreaterThanOrEqual(14);
  expect(new Set(seeds.map(({ id }) => id)).size).toBe(seeds.length);
});

it('names languages and categories of the lexicon', () => {
  expect(languages).toEqual(expect.arrayContaining([...new Set(seeds.map(({ language }) => language))]));
  expect(categories).toEqual(expect.arrayContaining([...new Set(seeds.map(({ category }) => category))]));
});

it('gives forms of seeds only', () => {
  const ids = seeds.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(readRows('forms.tsv').map(({ id }) => id)));
});

it('has innocent lines enough, each once and with its reason', () => {
  expect(benign.filter(({ kind }) => kind !== 'mention').length).toBeGreaterThanOrEqual(300);
  expect(new Set(benign.map(({ text }) => text)).size).toBe(benign.length);
  expect(benign.filter(({ why }) => why === '')).toEqual([]);
});

it('gives reasons for operators that exist', () => {
  const names = allOperators.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(60);
  expect(names).toEqual(
    expect.arrayContaining(readRows('weak-operators.tsv').map(({ operator }) => operator)),
  );
});
