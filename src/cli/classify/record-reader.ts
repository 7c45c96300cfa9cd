import Papa from 'papaparse';
import { z } from 'zod';
import { RequestError } from '../../errors.js';
import { explainJsonError } from '../../http/explain-json-error.js';
import { postOfRow } from '../../post-of-row.js';

/** How the text of a record becomes a post that is yet to be checked. Throws a `RequestError`. */
export type ReadRecord = (record: string | undefined) => unknown;

/** The columns of a CSV file and what stands between them; undefined for NDJSON. */
export interface CsvHead {
  readonly names: readonly string[];
  readonly delimiter: string;
}

const labelled = z.looseObject({ id: z.string().optional(), request: z.looseObject({}) });

export function createReadRecord(head: CsvHead | undefined): ReadRecord {
  return (record) => {
    if (record === undefined)
      throw new RequestError('SQUAMA_LINE_TOO_LONG', 'A line may have 1 MiB. The next is read again.');
    return head === undefined ? readJson(record) : readRow(record, head);
  };
}

/** Rows of labelled posts hold theirs in `request`. */
function readJson(line: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new RequestError('SQUAMA_INVALID_JSON', explainJsonError(line) ?? 'This is no JSON.');
  }
  const { data } = labelled.safeParse(value);
  if (data === undefined) return value;
  return { ...(data.id !== undefined && { id: data.id }), ...data.request };
}

function readRow(record: string, { names, delimiter }: CsvHead): unknown {
  const cells = Papa.parse<string[]>(record, { delimiter, newline: '\n' }).data[0] ?? [];
  const row = Object.fromEntries(names.map((name, at) => [name, cells[at]]));
  const id = row.id?.trim();
  return postOfRow(row) ?? (id ? { id } : {});
}
