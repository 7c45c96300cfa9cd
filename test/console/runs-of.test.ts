import { expect, it } from 'vitest';
import { runsOf } from '../../console/src/views/anatomy/runs-of.js';

const step = (name: string, changed: boolean) => ({ name, text: '', changed });

it('puts steps that change nothing together, between those that do', () => {
  const filters = [step('a', false), step('b', false), step('C', true), step('D', true), step('e', false)];
  expect(runsOf(filters).map((run) => run.map(({ name }) => name))).toEqual([
    ['a', 'b'],
    ['C'],
    ['D'],
    ['e'],
  ]);
  expect(runsOf([])).toEqual([]);
});
