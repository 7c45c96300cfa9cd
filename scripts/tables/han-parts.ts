import { readFileSync } from 'node:fs';
import { rawFile } from './raw-folder.js';
import { writeTable } from './write-table.js';

/** Han characters that stand beside each other or one above the other in one: 相 is 木 and 目. Of those in common use. */
const known = readFileSync(new URL('../../lexicons/tables/pinyin.tsv', import.meta.url), 'utf8')
  .split('\n')
  .map((row) => row.split('\t')[0] ?? '');
const common = new Set(known);
const row = /^(.):[ad]\/?[a-z]*\((.),(.)\)$/gmu;
const isSingle = (character: string): boolean =>
  character.length === 1 && /^[\p{Script=Han}]$/u.test(character);

const rows: string[][] = [];
const text = readFileSync(rawFile('hanzi', 'lib', 'data', 'cjk-decomp.txt.js'), 'utf8');
for (const [, character = '', first = '', second = ''] of text.matchAll(row))
  if (common.has(character) && isSingle(first) && isSingle(second)) rows.push([character, first + second]);
writeTable('han-parts', ['character', 'parts'], rows);
