import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../steps.js';

/** Runs a long computation beside requests: after each slice, whatever has arrived meanwhile is answered first. */
export async function runInSlices<T>(steps: Steps<T>, sliceMilliseconds: number): Promise<T> {
  let end = performance.now() + sliceMilliseconds;
  let result = steps.next();
  while (!result.done) {
    if (performance.now() >= end) {
      await setImmediate();
      end = performance.now() + sliceMilliseconds;
    }
    result = steps.next();
  }
  return result.value;
}
