import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTurns } from '../../src/http/create-turns.js';

it('gives each who waits a round of the event loop to itself, in the order in which they asked', async () => {
  const takeTurn = createTurns();
  const taken: number[] = [];
  const all = Promise.all(
    [1, 2, 3].map(async (who) => {
      for (let slice = 0; slice < 2; slice += 1) {
        await takeTurn();
        taken.push(who);
      }
    }),
  );
  let most = 0;
  let before = 0;
  while (taken.length < 6) {
    await setImmediate();
    most = Math.max(most, taken.length - before);
    before = taken.length;
  }
  await all;
  expect(taken).toEqual([1, 2, 3, 1, 2, 3]);
  expect(most).toBe(1);
});
