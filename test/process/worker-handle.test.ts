import cluster from 'node:cluster';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeSnapshot } from '../../src/lexicon/snapshot.js';
import { createWorkerHandle, type WorkerHandle } from '../../src/process/worker-handle.js';
import { writeTinyLexicon } from '../support/tiny-lexicon.js';

/** A process that takes a while for each lexicon, and names it after a file that only it has. */
const slowWorker = `
process.on('message', ({ snapshot }) => {
  const lexicon = [...snapshot.files.keys()].find((name) => name.startsWith('taxa/only-'));
  setTimeout(() => process.send({ say: 'prepared', lexicon }), 200);
});
process.send({ say: 'here' });
`;

async function startWorker(): Promise<WorkerHandle> {
  const exec = join(mkdtempSync(join(tmpdir(), 'squama-worker-')), 'worker.mjs');
  writeFileSync(exec, slowWorker);
  cluster.setupPrimary({ exec, serialization: 'advanced', execArgv: [] });
  const worker = cluster.fork();
  onTestFinished(() => {
    worker.process.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    const handle: WorkerHandle = createWorkerHandle(worker, () => resolve(handle));
  });
}

const snapshotWith = (name: string) =>
  takeSnapshot(writeTinyLexicon({ [`taxa/only-${name}.yaml`]: 'title: only here' }), []);

describe('a worker', () => {
  it('prepares one lexicon after the other, and tells of each', async () => {
    const worker = await startWorker();
    const [first, second] = ['a', 'b'].map((name) =>
      worker.prepare({ say: 'prepare', snapshot: snapshotWith(name) }),
    );
    expect(await Promise.all([first, second])).toEqual(['taxa/only-a.yaml', 'taxa/only-b.yaml']);
  });

  it('that is gone prepares nothing', async () => {
    const worker = await startWorker();
    const prepared = worker.prepare({ say: 'prepare', snapshot: snapshotWith('a') });
    worker.end();
    expect(await prepared).toBeUndefined();
    expect(await worker.prepare({ say: 'prepare', snapshot: snapshotWith('b') })).toBeUndefined();
  });
});
