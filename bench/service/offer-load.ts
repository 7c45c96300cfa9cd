import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** One request, and whether its answer is right; `undefined` for one that carries no judgement. */
export interface Task {
  path: string;
  body: string;
  isRight(status: number, body: string): boolean;
}

export interface LoadResult {
  sent: number;
  byStatus: Record<string, number>;
  wrong: number;
  /** Requests whose connection broke without an answer. */
  lost: number;
  /** 503 and 429 without `retry-after`. */
  withoutRetryAfter: number;
  /** Of answers with status 200, in milliseconds from when they were due. */
  times: number[];
  losses: Loss[];
}

/** A request without an answer: why, and from when to when it was open, by `performance.now()`. */
export interface Loss {
  code: string;
  from: number;
  to: number;
}

export interface Load {
  base: string;
  /** Requests a second, sent when they are due however late the answers are. */
  rate: number;
  seconds: number;
  headers?: Record<string, string>;
  next(): Task;
  connections?: number;
}

/** As long as any caller would wait, and longer than a busy machine takes. */
const patienceMs = 60_000;
const sliceMs = 5_000;
/** Few enough that nobody is turned away for standing in a queue. */
const lanes = 8;

/** Sends requests at a steady rate over real sockets, and waits for the answers of all. */
export async function offerLoad(load: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections ?? 128, scheduling: 'fifo' });
  const result = emptyResult();
  const open = new Set<Promise<void>>();
  const start = performance.now();
  const total = Math.round(load.rate * load.seconds);
  while (result.sent < total) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * load.rate));
    while (result.sent < due) {
      const dueAt = start + (result.sent / load.rate) * 1000;
      result.sent += 1;
      const one = send(agent, load, load.next(), dueAt, result).finally(() => open.delete(one));
      open.add(one);
    }
    await setTimeout(2);
  }
  await Promise.all(open);
  agent.destroy();
  return result;
}

/** Answers a second when there is always a next request waiting on each of a few connections: the best of some slices. */
export async function measureCapacity(load: Pick<Load, 'base' | 'headers' | 'next'>): Promise<number> {
  const slices: number[] = [];
  for (let slice = 0; slice < 4; slice += 1) {
    const agent = new Agent({ keepAlive: true });
    const result = emptyResult();
    const start = performance.now();
    const lane = async () => {
      while (performance.now() < start + sliceMs)
        await send(agent, load, load.next(), performance.now(), result);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    slices.push((result.times.length / (performance.now() - start)) * 1000);
    agent.destroy();
  }
  return Math.max(...slices);
}

function emptyResult(): LoadResult {
  return { sent: 0, byStatus: {}, wrong: 0, lost: 0, withoutRetryAfter: 0, times: [], losses: [] };
}

function send(
  agent: Agent,
  load: Pick<Load, 'base' | 'headers'>,
  task: Task,
  dueAt: number,
  result: LoadResult,
): Promise<void> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(load.base);
    const begun = performance.now();
    const lose = (error: Error & { code?: string }) => {
      result.lost += 1;
      result.losses.push({ code: error.code ?? error.message, from: begun, to: performance.now() });
      resolve();
    };
    const outgoing = request(
      {
        agent,
        hostname,
        port,
        path: task.path,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(task.body),
          ...load.headers,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', lose);
        answer.on('end', () => {
          const status = answer.statusCode ?? 0;
          result.byStatus[status] = (result.byStatus[status] ?? 0) + 1;
          if (status === 200) result.times.push(performance.now() - dueAt);
          else if ((status === 503 || status === 429) && answer.headers['retry-after'] === undefined)
            result.withoutRetryAfter += 1;
          if (!task.isRight(status, Buffer.concat(chunks).toString())) result.wrong += 1;
          resolve();
        });
      },
    );
    outgoing.on('error', lose);
    // A connection that is neither answered nor closed counts as lost.
    outgoing.setTimeout(patienceMs, () => outgoing.destroy(new Error('no answer in time')));
    outgoing.end(task.body);
  });
}
