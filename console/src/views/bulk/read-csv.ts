import { columnName } from '../../../../src/column-name.js';
import { postOfRow } from '../../../../src/post-of-row.js';
import { chunksOf } from './chunks-of.js';
import type { ParsedPost } from './parsed-post.js';

type Row = Record<string, string>;

const chunkBytes = 256 * 1024;

/** Reads posts from a CSV file with a header, chunk by chunk: the next is read when the last was used up. */
export async function* readCsv(file: File): AsyncGenerator<ParsedPost> {
  const { default: papa } = await import('papaparse');
  let parser: { resume: () => void; abort: () => void } | undefined;
  const chunks = new ReadableStream<{ rows: Row[]; isUnclosed: boolean; read: number }>(
    {
      start(controller) {
        papa.parse<Row>(file, {
          header: true,
          skipEmptyLines: 'greedy',
          chunkSize: chunkBytes,
          transformHeader: columnName,
          chunk(result, handle) {
            parser = handle;
            handle.pause();
            controller.enqueue({
              rows: result.data,
              isUnclosed: result.errors.some(({ code }) => code === 'MissingQuotes'),
              read: Math.min(1, result.meta.cursor / file.size),
            });
          },
          complete: () => controller.close(),
          error: (error) => controller.error(error),
        });
      },
      pull: () => parser?.resume(),
      cancel: () => parser?.abort(),
    },
    { highWaterMark: 1 },
  );
  let line = 0;
  let before = 0;
  for await (const { rows, isUnclosed, read: after } of chunksOf(chunks)) {
    for (const [at, row] of rows.entries()) {
      line += 1;
      const read = before + (after - before) * ((at + 1) / rows.length);
      const post = postOfRow(row);
      // What follows an open quote is all one cell of the last row, and no post that anybody wrote.
      if (isUnclosed && at === rows.length - 1) yield { line, fault: 'open-quote', read };
      else yield post === undefined ? { line, fault: 'no-text', read } : { line, post, read };
    }
    before = after;
  }
}
