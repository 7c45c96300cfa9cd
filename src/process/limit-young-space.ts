import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** What the young objects may take, in bytes: two halves, of which one is in use. */
const most = 16 << 20;
/** Elements of 8 bytes. */
const piece = 1 << 13;

/**
 * Keeps the space of young objects small. Left to itself it grows to 32 MB while a lexicon is read, and keeps them for
 * good. Half of that is left to it: with a quarter, batches took a twentieth more time. V8 takes its greatest size at the
 * start of a process only; by what factor it grows, at any time. So it is let grow as far as wanted, and no further.
 */
export function limitYoungSpace(): void {
  const kept: unknown[] = [];
  // It grows when much of it is found to be in use.
  while (sizeOfYoung() < most && kept.length * piece * 8 < most) kept.push(new Array(piece).fill(0));
  setFlagsFromString('--semi-space-growth-factor=1');
}

const sizeOfYoung = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? most;
