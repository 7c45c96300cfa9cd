import { batch, signal } from '@preact/signals';
import type { Assessment } from '../../../../src/assessment.js';
import { call } from '../../api/call.js';
import { isProblem, type Problem } from '../../api/problem.js';
import type { BatchResponse } from './batch-response.js';
import { cutSlices } from './cut-slices.js';
import type { ParsedPost } from './parsed-post.js';
import { readPosts } from './read-posts.js';
import { type ResultRow, rowOf } from './result-row.js';

export interface Progress {
  name: string;
  state: 'running' | 'done' | 'cancelled' | 'failed';
  /** How much of the file is through, from 0 to 1. */
  share: number;
  posts: number;
  /** Posts a second, over the whole run. */
  rate: number;
  /** Seconds that are left at this rate. */
  left: number;
  error?: unknown;
}

export const progress = signal<Progress | undefined>(undefined);
export const rows = signal<readonly ResultRow[]>([]);

/** The answers as they came, one a line; kept as blobs, which the browser may put on disk. */
let answers: Blob[] = [];
let running: AbortController | undefined;

const atOnce = 2;
/** Plots and table are drawn anew no more often than this, since that takes longer the more there is. */
const drawMilliseconds = 400;

export function answersAsNdjson(): Blob {
  return new Blob(answers, { type: 'application/x-ndjson' });
}

export function cancelBulk(): void {
  running?.abort();
}

/** Sends a file through the service in slices, two on their way at once, and gathers the results in order. */
export async function runBulk(file: File): Promise<void> {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  const began = performance.now();
  const found: ResultRow[] = [];
  let drawn = 0;
  answers = [];
  rows.value = [];
  progress.value = { name: file.name, state: 'running', share: 0, posts: 0, rate: 0, left: 0 };

  const finish = (state: Progress['state'], error?: unknown) => {
    if (running !== controller || progress.value === undefined) return;
    rows.value = found;
    progress.value = { ...progress.value, state, ...(state === 'done' && { share: 1, left: 0 }), error };
  };
  const take = async (slice: ParsedPost[], answer: Promise<BatchResponse>) => {
    const { results } = await answer;
    if (controller.signal.aborted) return;
    let judged = 0;
    const lines: string[] = [];
    for (const parsed of slice) {
      const result = parsed.post === undefined ? undefined : results[judged++];
      const row = rowOf(parsed, result);
      found.push(row);
      lines.push(`${JSON.stringify(answerOf(row, result))}\n`);
    }
    answers.push(new Blob(lines));
    const now = performance.now();
    const seconds = (now - began) / 1000;
    const share = slice.at(-1)?.read ?? 0;
    batch(() => {
      if (now - drawn > drawMilliseconds) {
        rows.value = [...found];
        drawn = now;
      }
      progress.value = {
        name: file.name,
        state: 'running',
        share,
        posts: found.length,
        rate: found.length / seconds,
        left: share > 0 ? (seconds * (1 - share)) / share : 0,
      };
    });
  };

  try {
    const underway: { slice: ParsedPost[]; answer: Promise<BatchResponse> }[] = [];
    for await (const slice of cutSlices(readPosts(file))) {
      if (controller.signal.aborted) break;
      const answer = judge(slice, controller.signal);
      // Its failure is met when its turn comes; until then it must not count as unhandled.
      answer.catch(() => {});
      underway.push({ slice, answer });
      const oldest = underway.length >= atOnce ? underway.shift() : undefined;
      if (oldest !== undefined) await take(oldest.slice, oldest.answer);
    }
    for (const { slice, answer } of underway) await take(slice, answer);
    finish(controller.signal.aborted ? 'cancelled' : 'done');
  } catch (error) {
    if (controller.signal.aborted) finish('cancelled');
    else finish('failed', error);
  }
}

/** What is saved of a post: its answer; what is wrong comes with its line, as from the command line. */
function answerOf({ line, problem }: ResultRow, result: Assessment | Problem | undefined): object {
  if (result === undefined) return { line, code: 'SQUAMA_INVALID_REQUEST', detail: problem };
  return isProblem(result) ? { line, ...result } : result;
}

async function judge(slice: readonly ParsedPost[], signal: AbortSignal): Promise<BatchResponse> {
  const items = slice.flatMap(({ post }) => post ?? []);
  if (items.length === 0) return { results: [] };
  return call<BatchResponse>('v1/classify/batch', { method: 'POST', body: { items }, signal });
}
