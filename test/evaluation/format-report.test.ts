import { expect, test } from 'vitest';
import {
  formatGroups,
  formatNaming,
  formatReliability,
  formatThresholds,
} from '../../src/evaluation/format-report.js';
import { evaluatedRow } from '../support/evaluated-row.js';

const rows = [
  evaluatedRow({ lang: 'th', category: 'ivory', foundCategories: ['ivory', 'big-cat'] }),
  evaluatedRow({ category: 'bear', foundCategories: ['big-cat'], outcome: 'true-positive' }),
  evaluatedRow({ label: 'benign', outcome: 'true-negative', score: 0.1 }),
  evaluatedRow({ label: 'ambiguous', outcome: 'blocked', score: 0.9 }),
];

test('prints one line a group, with counts and rates', () => {
  const lines = formatGroups(rows, ['language']);
  expect(lines.find((line) => line.startsWith('all files'))).toMatch(
    / 4 +2 +0 +0 +1 +1\.000 +1\.000 +1\.000 +0\.00 % +ambiguous: 0 of 1/,
  );
  expect(lines.find((line) => line.startsWith('th'))).toMatch(/ 1 +1 +0 +0 +0 /);
});

test('leaves out a breakdown into one group', () => {
  expect(formatGroups(rows, ['surface']).some((line) => line.startsWith('by surface'))).toBe(false);
});

test('counts how often the category was right', () => {
  expect(formatNaming(rows)).toContain('of 2 found rows with a category, 1 were given that category first');
  expect(formatNaming([])).toEqual([]);
});

test('holds scores against the truth without the ambiguous rows', () => {
  expect(formatReliability(rows)).toContain('0.1 to 0.2        1        0.100            0.000');
  expect(formatThresholds(rows).at(-1)).toMatch(/0\.975 +- +0\.000/);
});
