import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { createDetector } from '../../detector.js';
import { openLexicon } from '../../lexicon/open-lexicon.js';
import { freeGarbage } from '../../process/free-garbage.js';
import { runToEnd } from '../../steps.js';
import type { Batch, BatchResult, ThreadSettings } from './batch-message.js';
import { createJudgeRecord } from './judge-record.js';
import { outcomeOf } from './outcome.js';
import { createReadRecord } from './record-reader.js';
import { RowBytes } from './row-bytes.js';
import { rowFormats } from './row-format.js';
import { countOutcome, emptyTally } from './tally.js';

/** A thread that judges batches. What is compressed is a gzip member of its own: many make one file. */
const { snapshot, format, isGzip }: ThreadSettings = workerData;
const detector = createDetector(runToEnd(openLexicon(snapshot)));
const judgeRecord = createJudgeRecord(detector);
const { write } = rowFormats[format];
const rows = new RowBytes();

// Each collection sets the size at which the next one comes.
freeGarbage();

parentPort?.on('message', ({ head, records }: Batch) => {
  const readRecord = createReadRecord(head);
  const tally = emptyTally();
  for (const { line, text } of records) {
    const result = judgeRecord(line, () => readRecord(text));
    countOutcome(tally, 'code' in result ? undefined : outcomeOf(result));
    rows.add(write(line, result));
  }
  const plain = rows.take();
  const bytes = isGzip ? new Uint8Array(gzipSync(plain)) : plain;
  const result: BatchResult = { bytes, tally, lexicon: detector.versions.lexicon };
  parentPort?.postMessage(result, [bytes.buffer]);
});
