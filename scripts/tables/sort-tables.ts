import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readTable } from '../../src/lexicon/read-table.js';
import { writeTable } from './write-table.js';

/** Sorts tables that are written by hand, given by path: `tsx sort-tables.ts lexicons/tables/leetspeak.tsv ...` */
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const header = text.slice(0, text.indexOf('\n')).split('\t');
  writeTable(basename(file, '.tsv'), header, readTable(text));
}
