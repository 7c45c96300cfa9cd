import { expect, test } from 'vitest';
import { groupRows } from '../../src/evaluation/group-rows.js';
import { evaluatedRow as row } from '../support/evaluated-row.js';

test('groups rows, the largest group first', () => {
  const rows = [row({ lang: 'th' }), row({}), row({ outcome: 'false-negative' })];
  expect(groupRows(rows, 'language')).toMatchObject([
    { name: 'en', rows: 2, recall: 0.5 },
    { name: 'th', rows: 1, recall: 1 },
  ]);
});

test('counts a row for each of its tactics, and without any for none', () => {
  const rows = [row({ tactics: ['emoji', 'leetspeak'] }), row({ tactics: ['emoji'] }), row({})];
  expect(groupRows(rows, 'tactic').map(({ name, rows: count }) => [name, count])).toEqual([
    ['emoji', 2],
    ['leetspeak', 1],
  ]);
});
