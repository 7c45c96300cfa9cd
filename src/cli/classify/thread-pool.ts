import { Worker } from 'node:worker_threads';
import { moduleBeside } from '../../process/module-beside.js';
import type { Batch, BatchResult, ThreadSettings } from './batch-message.js';

interface Waiting {
  readonly batch: Batch;
  readonly resolve: (result: BatchResult) => void;
  readonly reject: (error: Error) => void;
}

export interface ThreadPool {
  /** Judges a batch on the next thread that is free. Rejects when the thread ends before it is done. */
  judge(batch: Batch): Promise<BatchResult>;
  close(): Promise<void>;
}

/** At most `threads` of them, each started when there is more to do than the others can: each reads the lexicon anew. */
export function createThreadPool(settings: ThreadSettings, threads: number): ThreadPool {
  const entry = moduleBeside(import.meta.url, 'classify-thread');
  const all = new Set<Worker>();
  const idle: Worker[] = [];
  const queue: Waiting[] = [];
  const busy = new Map<Worker, Waiting>();

  function next(): void {
    while (queue.length > 0) {
      const worker = idle.pop() ?? (all.size < threads ? start() : undefined);
      const waiting = worker === undefined ? undefined : queue.shift();
      if (worker === undefined || waiting === undefined) return;
      busy.set(worker, waiting);
      worker.postMessage(waiting.batch);
    }
  }

  function start(): Worker {
    const worker = new Worker(entry, { workerData: settings });
    all.add(worker);
    worker.on('message', (result: BatchResult) => {
      busy.get(worker)?.resolve(result);
      busy.delete(worker);
      idle.push(worker);
      next();
    });
    let cause = new Error('A thread ended before it was done');
    worker.on('error', (error: Error) => {
      cause = error;
    });
    worker.on('exit', () => {
      all.delete(worker);
      busy.get(worker)?.reject(cause);
    });
    return worker;
  }

  return {
    judge: (batch) =>
      new Promise((resolve, reject) => {
        queue.push({ batch, resolve, reject });
        next();
      }),
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
