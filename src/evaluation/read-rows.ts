import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { InputError } from '../input-error.js';
import { type EvaluationRow, evaluationRowSchema } from './evaluation-row.js';

/** The rows of an NDJSON file, one at a time: these files may be larger than memory. */
export async function* readRows(file: string): AsyncGenerator<EvaluationRow> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number++;
    if (line.trim() !== '') yield parseRow(line, `${file}:${number}`);
  }
}

function parseRow(line: string, place: string): EvaluationRow {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw new InputError(`${place} is not JSON: each line is one row`);
  }
  const result = evaluationRowSchema.safeParse(data);
  if (!result.success)
    throw new InputError(`${place} is not an evaluation row:\n${z.prettifyError(result.error)}`);
  return result.data;
}
