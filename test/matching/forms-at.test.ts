import { expect, test } from 'vitest';
import { createFormsAt } from '../../src/matching/forms-at.js';

const formsAt = createFormsAt(['rb', 'ribu', 'r', 'жыл', 'de ani']);

test.each([
  ['500 ribu', 4, [8, 5]],
  ['500 RB', 4, [6, 5]],
  ['3 Жыл', 2, [5]],
  ['7 de ani!', 2, [8]],
  ['500 xr', 4, []],
  ['500', 3, []],
])('forms in %s from %i end at %j', (text, at, ends) => {
  expect(formsAt(text, at)).toEqual(ends);
});
