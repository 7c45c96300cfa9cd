import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { z } from 'zod';
import type { LexiconSnapshot } from '../lexicon/snapshot.js';
import { moduleBeside } from './module-beside.js';

/** Longer than any lexicon takes on a slow machine; a check that never ends is a lexicon that can't be served. */
const timeoutMs = 180_000;
const politeness = 10;
const answer = z.object({ problems: z.array(z.string()) });

/** Checks a lexicon in a process of its own, at low priority: requests go on being answered meanwhile. */
export function checkInChild(snapshot: LexiconSnapshot): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const child = fork(moduleBeside(import.meta.url, 'checking-child'), { serialization: 'advanced' });
    if (child.pid !== undefined) setPriority(child.pid, politeness);
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.once('message', (message) => {
      const { data } = answer.safeParse(message);
      if (data !== undefined) resolve(data.problems);
    });
    child.once('error', (error) => resolve([`the check could not be started: ${error.message}`]));
    // After an answer this changes nothing.
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve([`the check ended before it was done (${signal ?? code})`]);
    });
    child.send({ snapshot });
  });
}
