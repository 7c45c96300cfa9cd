import type { LexiconSnapshot } from '../lexicon/snapshot.js';
import type { WorkerHandle } from './worker-handle.js';

/**
 * Puts another lexicon in place in all workers, or in none. One builds after the other, so that all but one answer at
 * full speed; only when the last is done do all change. Gives the version.
 */
export async function swapEverywhere(
  workers: readonly WorkerHandle[],
  snapshot: LexiconSnapshot,
): Promise<string> {
  let version: string | undefined;
  try {
    for (const worker of workers) version = (await worker.prepare({ say: 'prepare', snapshot })) ?? version;
    if (version === undefined) throw new Error('no worker is there to serve it');
  } catch (error) {
    for (const worker of workers) worker.say({ say: 'discard' });
    throw error;
  }
  for (const worker of workers) {
    worker.say({ say: 'commit' });
    worker.lexicon = version;
  }
  return version;
}
