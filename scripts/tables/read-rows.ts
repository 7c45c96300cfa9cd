import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable } from '../../src/lexicon/read-table.js';

/** The rows of a TSV file without its header line; a name without a folder is a file beside the scripts. */
export function readRows(file: string): string[][] {
  const path = file.includes('/') ? file : join(dirname(fileURLToPath(import.meta.url)), file);
  return readTable(readFileSync(path, 'utf8').replaceAll('\r\n', '\n')).map((row) => [...row]);
}
