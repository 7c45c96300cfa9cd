import type { Worker } from 'node:cluster';
import { type ToPrimary, type ToWorker, toPrimary } from './messages.js';
import type { MetricValues } from './serve.js';

const metricsWithinMs = 2_000;

/** A worker as the primary sees it. */
export interface WorkerHandle {
  /** The version that it serves; nothing until it is ready. */
  lexicon: string | undefined;
  /** Not once it has died, which is known before its exit is heard of. */
  isConnected(): boolean;
  say(message: ToWorker): void;
  /** Has it build a lexicon beside the one that serves; gives the version, or nothing when the worker is gone. */
  prepare(message: Extract<ToWorker, { say: 'prepare' }>): Promise<string | undefined>;
  /** Its metrics; none when it is gone, or too busy to say. */
  countMetrics(): Promise<MetricValues>;
  end(): void;
}

type Answer = Extract<ToPrimary, { say: 'prepared' | 'unprepared' }>;

export function createWorkerHandle(worker: Worker, heard: (message: ToPrimary) => void): WorkerHandle {
  let answered: ((answer: Answer | undefined) => void) | undefined;
  let lastPrepared: Promise<unknown> = Promise.resolve();
  const counted = new Map<number, (metrics: MetricValues) => void>();
  let lastId = 0;

  worker.on('message', (raw) => {
    const { data: message } = toPrimary.safeParse(raw);
    if (message === undefined) return;
    if (message.say === 'prepared' || message.say === 'unprepared') answered?.(message);
    else if (message.say === 'counted') counted.get(message.id)?.(message.metrics);
    else heard(message);
  });
  worker.on('exit', () => {
    answered?.(undefined);
    for (const resolve of counted.values()) resolve([]);
  });
  // Sending to a worker that has just died fails here; its exit is heard of anyway.
  worker.on('error', () => undefined);

  function say(message: ToWorker): void {
    if (worker.isConnected()) worker.send(message);
  }

  async function prepare(message: Extract<ToWorker, { say: 'prepare' }>): Promise<string | undefined> {
    if (!worker.isConnected()) return undefined;
    const answer = await new Promise<Answer | undefined>((resolve) => {
      answered = resolve;
      say(message);
    });
    if (answer?.say === 'unprepared') throw new Error(answer.problem);
    return answer?.lexicon;
  }

  return {
    lexicon: undefined,
    isConnected: () => worker.isConnected(),
    say,
    prepare(message) {
      // One after the other: a reload may begin while a worker that is new is still catching up.
      const result = lastPrepared.then(() => prepare(message));
      lastPrepared = result.catch(() => undefined);
      return result;
    },
    countMetrics() {
      return new Promise((resolve) => {
        const id = ++lastId;
        const timer = setTimeout(() => resolve([]), metricsWithinMs);
        counted.set(id, (metrics) => {
          clearTimeout(timer);
          counted.delete(id);
          resolve(metrics);
        });
        if (worker.isConnected()) say({ say: 'count', id });
        else counted.get(id)?.([]);
      });
    },
    end: () => worker.process.kill('SIGKILL'),
  };
}
