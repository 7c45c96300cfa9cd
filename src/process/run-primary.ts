import cluster from 'node:cluster';
import { AggregatorRegistry } from 'prom-client';
import type { Config } from '../config.js';
import { type LexiconSnapshot, takeSnapshot } from '../lexicon/snapshot.js';
import { announce } from './announce.js';
import { createBackOff } from './back-off.js';
import { checkInChild } from './check-in-child.js';
import { createReload } from './create-reload.js';
import { handOnConnections } from './hand-on-connections.js';
import type { ToPrimary } from './messages.js';
import { createPrimaryMetrics } from './primary-metrics.js';
import { swapEverywhere } from './swap-everywhere.js';
import { takeFirstSnapshot } from './take-first-snapshot.js';
import { createWorkerHandle, type WorkerHandle } from './worker-handle.js';

/**
 * The process above several workers, which share its port: gives each the same lexicon, starts those again that die,
 * and speaks for all of them in metrics, reloads and at the end. Answers no request itself, so that nothing that a
 * request does can bring it down.
 */
export function runPrimary(config: Config, entry: string): void {
  const workers = new Map<number, WorkerHandle>();
  const metrics = createPrimaryMetrics();
  const backOff = createBackOff();
  let snapshot: LexiconSnapshot = takeFirstSnapshot(config);
  let version: string | undefined;
  let announced = false;
  let stopping = false;

  const ready = () => [...workers.values()].filter(({ lexicon }) => lexicon !== undefined);
  const reload = createReload({
    read: () => takeSnapshot(config.LEXICON_DIR, config.LEXICON_DIRS),
    check: checkInChild,
    async swap(next) {
      version = await swapEverywhere(ready(), next);
      snapshot = next;
      // Workers that became ready meanwhile started with the one before.
      for (const worker of ready()) await catchUp(worker);
      return version;
    },
    done(result) {
      for (const worker of workers.values()) worker.say({ say: 'reloaded', result });
    },
  });

  async function catchUp(worker: WorkerHandle): Promise<void> {
    if (version !== undefined && worker.lexicon !== version) await swapEverywhere([worker], snapshot);
  }

  async function readMetrics(): Promise<string> {
    const counts = await Promise.all(ready().map((worker) => worker.countMetrics()));
    return (await AggregatorRegistry.aggregate(counts).metrics()) + (await metrics.registry.metrics());
  }

  function hear(worker: WorkerHandle, message: ToPrimary): void {
    switch (message.say) {
      case 'here':
        worker.say({ say: 'start', snapshot });
        break;
      case 'ready':
        worker.lexicon = message.lexicon;
        version ??= message.lexicon;
        metrics.setWorkers(ready().length);
        if (!announced && ready().length === config.WORKERS) {
          announced = true;
          announce(message);
        }
        // A worker that can not catch up is started anew, with the lexicon that all others have.
        catchUp(worker).catch(() => worker.end());
        break;
      case 'failed':
        process.stderr.write(`${message.message}\n`);
        // Nothing has ever worked: whoever starts it must know.
        if (!announced) stop('SIGINT', 1);
        break;
      case 'reload':
        // Not what is told to all: another reload may have been under way already.
        void reload().then((result) => worker.say({ say: 'answer', id: message.id, result }));
        break;
      case 'metrics':
        void readMetrics().then((text) => worker.say({ say: 'metrics', id: message.id, text }));
        break;
    }
  }

  function start(): void {
    const born = performance.now();
    const worker = cluster.fork();
    const handle: WorkerHandle = createWorkerHandle(worker, (message) => hear(handle, message));
    workers.set(worker.id, handle);
    worker.once('exit', () => {
      workers.delete(worker.id);
      metrics.setWorkers(ready().length);
      if (stopping) return;
      metrics.recordRestart();
      setTimeout(
        () => {
          if (!stopping) start();
        },
        backOff(performance.now() - born),
      );
    });
    // After that: the worker that died is no longer among those that are ready. Another that has died as well still is.
    handOnConnections(worker, () => ready().some((other) => other.isConnected()));
  }

  function stop(signal: 'SIGTERM' | 'SIGINT', code = 0): void {
    if (stopping) return;
    stopping = true;
    for (const worker of workers.values()) worker.say({ say: 'drain', at: signal });
    const overdue = setTimeout(() => {
      for (const worker of workers.values()) worker.end();
    }, config.SHUTDOWN_GRACE_MS + 1_000);
    const wait = setInterval(() => {
      if (workers.size > 0) return;
      clearInterval(wait);
      clearTimeout(overdue);
      process.exit(code);
    }, 20);
  }

  cluster.setupPrimary({ exec: entry, serialization: 'advanced' });
  for (let index = 0; index < config.WORKERS; index += 1) start();
  process.on('SIGHUP', () => void reload());
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
}
