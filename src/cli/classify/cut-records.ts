import Papa from 'papaparse';
import { columnName } from '../../column-name.js';
import { readLines } from '../../http/read-lines.js';
import { UsageError } from '../usage-error.js';
import { hasOpenQuote } from './has-open-quote.js';
import type { FileRecord } from './record.js';
import type { CsvHead } from './record-reader.js';

const mostLineBytes = 1024 * 1024;

/** The records of a file as they come, those of a piece together. Empty lines are passed over. */
export async function* cutLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<FileRecord[]> {
  let line = 0;
  for await (const lines of readLines(pieces, mostLineBytes)) {
    const records: FileRecord[] = [];
    for (const text of lines) {
      line += 1;
      const own = line === 1 ? text?.replace(/^\ufeff/, '') : text;
      if (own === undefined || own.trim() !== '') records.push({ line, text: own });
    }
    yield records;
  }
}

/**
 * The same of a CSV file: lines are put together as long as a quote is open. `head` is called once, before the first
 * records are given. Throws a `UsageError` for a quote that is never closed.
 */
export async function* cutRows(
  pieces: AsyncIterable<Buffer>,
  setHead: (head: CsvHead) => void,
): AsyncGenerator<FileRecord[]> {
  let delimiter: string | undefined;
  let row = 0;
  let begun: string | undefined;
  for await (const lines of cutLines(pieces)) {
    const records: FileRecord[] = [];
    for (const { text } of lines) {
      const part = text?.replace(/\r$/, '');
      if (part === undefined && begun === undefined) {
        row += 1;
        records.push({ line: row, text: undefined });
        continue;
      }
      const whole: string = begun === undefined ? (part ?? '') : `${begun}\n${part ?? ''}`;
      if (whole.length > mostLineBytes)
        throw new UsageError(`row ${row + 1}: a quote is opened and not closed within 1 MiB`);
      if (hasOpenQuote(begun !== undefined, part ?? '', delimiter ?? guessDelimiter(whole))) {
        begun = whole;
        continue;
      }
      begun = undefined;
      if (delimiter === undefined) {
        delimiter = guessDelimiter(whole);
        const { data } = Papa.parse<string[]>(whole, { delimiter });
        setHead({ names: (data[0] ?? []).map(columnName), delimiter });
      } else {
        row += 1;
        records.push({ line: row, text: whole });
      }
    }
    yield records;
  }
  if (begun !== undefined) throw new UsageError(`row ${row + 1}: a quote is opened and never closed`);
}

/** What stands between the names of the columns. */
function guessDelimiter(head: string): string {
  return Papa.parse<string[]>(head).meta.delimiter;
}
