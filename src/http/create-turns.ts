import { setImmediate } from 'node:timers/promises';

export type TakeTurn = () => Promise<void>;

/**
 * Turns for work that is done in slices: who waits for one gets a round of the event loop to itself, one after the other
 * as they asked. Were each to wait for the next round only, twenty batches would all work in the same one, and every
 * other request would wait for twenty slices.
 */
export function createTurns(): TakeTurn {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}
