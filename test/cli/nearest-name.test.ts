import { expect, it } from 'vitest';
import { nearestName } from '../../src/cli/nearest-name.js';

const names = ['serve', 'check', 'classify', 'lexicon check', 'lexicon'];

it.each([
  ['clasify', 'classify'],
  ['chekc', 'check'],
  ['lexicn', 'lexicon'],
  ['lexicon chek', 'lexicon check'],
  ['frobnicate', undefined],
])('nearestName(%j) is %j', (typed, name) => {
  expect(nearestName(typed, names)).toBe(name);
});
