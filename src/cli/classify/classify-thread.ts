import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { createDetector } from '../../detector.js';
import { openLexicon } from '../../lexicon/open-lexicon.js';
import { runToEnd } from '../../steps.js';
import type { Batch, BatchResult, ThreadSettings } from './batch-message.js';
import { createJudgeRecord } from './judge-record.js';
import { outcomeOf } from './outcome.js';
import { createReadRecord } from './record-reader.js';
import { rowFormats } from './row-format.js';
import { countOutcome, emptyTally } from './tally.js';

/** A thread that judges batches. What is compressed is a gzip member of its own: many make one file. */
const { snapshot, format, isGzip }: ThreadSettings = workerData;
const detector = createDetector(runToEnd(openLexicon(snapshot)));
const judgeRecord = createJudgeRecord(detector);
const { write } = rowFormats[format];

parentPort?.on('message', ({ head, records }: Batch) => {
  const readRecord = createReadRecord(head);
  const tally = emptyTally();
  let rows = '';
  for (const { line, text } of records) {
    const result = judgeRecord(line, () => readRecord(text));
    countOutcome(tally, 'code' in result ? undefined : outcomeOf(result));
    rows += write(line, result);
  }
  const bytes = isGzip ? gzipSync(rows) : new TextEncoder().encode(rows);
  const result: BatchResult = { bytes, tally, lexicon: detector.versions.lexicon };
  parentPort?.postMessage(result);
});
