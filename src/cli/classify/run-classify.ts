import { gzipSync } from 'node:zlib';
import type { LexiconSnapshot } from '../../lexicon/snapshot.js';
import { limitHeapGrowth } from '../../process/limit-heap-growth.js';
import { exitCode } from '../exit-code.js';
import { createProgress } from '../terminal/progress.js';
import { assertColumns } from './assert-columns.js';
import { cutBatches } from './cut-batches.js';
import { formatSummary } from './format-summary.js';
import { mapInOrder } from './map-in-order.js';
import { openInput } from './open-input.js';
import { openOutput } from './open-output.js';
import { type KeptRows, readKept } from './read-kept.js';
import { rowFormats } from './row-format.js';
import { addTally, emptyTally, type Tally } from './tally.js';
import { createThreadPool } from './thread-pool.js';

export interface ClassifySettings {
  readonly snapshot: LexiconSnapshot;
  /** `-` for what is piped in. */
  readonly file: string;
  /** `-` for the standard output. */
  readonly out: string;
  readonly from: 'ndjson' | 'csv';
  readonly to: 'ndjson' | 'csv';
  readonly mode: 'create' | 'replace' | 'resume';
  readonly threads: number;
  readonly isQuiet: boolean;
}

/** Batches on their way for each thread: one that is judged, and one that waits for it. */
const batchesPerThread = 2;
const nothingKept: KeptRows = { tally: emptyTally(), hasHead: false, id: undefined, lexicon: undefined };

/** Judges a file, and gives the counts of all rows that the results hold, with those of earlier runs. */
export async function runClassify(settings: ClassifySettings): Promise<Tally> {
  const { snapshot, file, out, to, mode, threads, isQuiet } = settings;
  const format = rowFormats[to];
  const isGzip = out.endsWith('.gz');
  const kept = mode === 'resume' ? await readKept(out, format, isGzip) : nothingKept;
  const total = emptyTally();
  addTally(total, kept.tally);

  // Before the threads are started: it holds for all of them.
  limitHeapGrowth();
  const input = openInput(file, settings.from);
  const output = await openOutput(out, mode === 'resume' ? 'a' : mode === 'replace' ? 'w' : 'wx');
  const pool = createThreadPool({ snapshot, format: to, isGzip }, threads);
  // Where the results go to the terminal themselves, a bar would stand among them.
  const isShown = out === '-' && process.stdout.isTTY;
  const progress = isQuiet || isShown ? undefined : createProgress(process.stderr, () => performance.now());
  const interrupt = () => {
    progress?.end();
    const hint = out === '-' ? '' : ': the same command with --resume goes on';
    process.stderr.write(`Interrupted after ${total.posts} posts${hint}\n`);
    process.exit(exitCode.interrupted);
  };
  process.once('SIGINT', interrupt);
  const start = performance.now();
  let unread: readonly string[] = [];
  try {
    if (!kept.hasHead && format.head !== '')
      await output.write(isGzip ? gzipSync(format.head) : Buffer.from(format.head));
    const passed = { records: kept.tally.posts, id: kept.id };
    const batches = cutBatches(input.pieces, settings.from, passed, ({ names }) => {
      unread = assertColumns(names);
    });
    let judgedBefore = kept.lexicon;
    for await (const { bytes, tally, lexicon } of mapInOrder(
      batches,
      threads * batchesPerThread,
      pool.judge,
    )) {
      if (judgedBefore !== undefined && judgedBefore !== lexicon)
        process.stderr.write(`What was there is by lexicon ${judgedBefore}, and the rest by ${lexicon}\n`);
      judgedBefore = undefined;
      await output.write(bytes);
      addTally(total, tally);
      progress?.update(total.posts, input.share());
    }
  } finally {
    process.off('SIGINT', interrupt);
    progress?.end();
    await pool.close();
    await output.close();
  }
  if (!isQuiet) {
    if (unread.length > 0) process.stderr.write(`Columns that are not looked at: ${unread.join(', ')}\n`);
    const seconds = (performance.now() - start) / 1000;
    const summary = formatSummary(total, total.posts - kept.tally.posts, seconds);
    (out === '-' ? process.stderr : process.stdout).write(summary);
  }
  return total;
}
