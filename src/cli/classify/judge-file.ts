import type { Assessment } from '../../assessment.js';
import { cutBatches } from './cut-batches.js';
import type { JudgeRecord } from './judge-record.js';
import { openInput } from './open-input.js';
import { createReadRecord } from './record-reader.js';
import type { RowProblem } from './row-format.js';

/** Judges the posts of a file one after the other, as `classify` reads it, with one judge or several. */
export async function* judgeFile(
  file: string,
  judges: readonly JudgeRecord[],
): AsyncGenerator<{ line: number; post: unknown; results: (Assessment | RowProblem)[] }> {
  const format = /\.(csv|tsv)(\.gz)?$/i.test(file) ? 'csv' : 'ndjson';
  for await (const { head, records } of cutBatches(openInput(file, format).pieces, format, {
    records: 0,
    id: undefined,
  })) {
    const read = createReadRecord(head);
    for (const { line, text } of records) {
      let post: unknown;
      const results = judges.map((judge) =>
        judge(line, () => {
          post = read(text);
          return post;
        }),
      );
      yield { line, post, results };
    }
  }
}
