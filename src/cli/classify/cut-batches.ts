import { UsageError } from '../usage-error.js';
import type { Batch } from './batch-message.js';
import { cutLines, cutRows } from './cut-records.js';
import type { FileRecord } from './record.js';
import { type CsvHead, createReadRecord } from './record-reader.js';

const mostRecords = 400;

/** What an earlier run has judged: so many records, of which the last had this id. */
export interface Passed {
  readonly records: number;
  readonly id: string | undefined;
}

/**
 * The records of a file in batches, each within one piece of it, so that what is piped in is judged as it comes. Those
 * that were judged before are passed over; `onHead` is told the columns of a CSV file. Throws a `UsageError` when they were of another file.
 */
export async function* cutBatches(
  pieces: AsyncIterable<Buffer>,
  format: 'ndjson' | 'csv',
  passed: Passed,
  onHead: (head: CsvHead) => void = () => undefined,
): AsyncGenerator<Batch> {
  let head: CsvHead | undefined;
  let toPass = passed.records;
  const cut =
    format === 'csv'
      ? cutRows(pieces, (own) => {
          head = own;
          onHead(own);
        })
      : cutLines(pieces);
  for await (const records of cut) {
    const skipped = records.slice(0, toPass);
    toPass -= skipped.length;
    const last = skipped.at(-1);
    if (toPass === 0 && last !== undefined) assertSame(last, head, passed.id);
    for (let at = skipped.length; at < records.length; at += mostRecords)
      yield { head, records: records.slice(at, at + mostRecords) };
  }
  if (toPass > 0) throw new UsageError('there are more results than posts: they are of another file');
}

function assertSame(record: FileRecord, head: CsvHead | undefined, id: string | undefined): void {
  let own: unknown;
  try {
    own = createReadRecord(head)(record.text);
  } catch {
    return;
  }
  const ownId = typeof own === 'object' && own !== null && 'id' in own ? own.id : undefined;
  if (id !== undefined && ownId !== id)
    throw new UsageError(
      `the last result is of another post than the one at ${record.line}: of another file`,
    );
}
