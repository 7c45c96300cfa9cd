import { foldWord } from './fold-word.js';
import { readRows } from './read-rows.js';
import { writeTable } from './write-table.js';

/**
 * One ending per line from the paradigms beside this script, folded as the engine folds words; `=` adds nothing.
 * Amharic plurals change the vowel of the last letter, which is one character with it: a row for each letter.
 */
const rows: string[][] = [];
for (const [language = '', kind = '', minLength = '', strip = '', endings = ''] of readRows('paradigms.tsv'))
  for (const ending of endings.split(' ')) {
    const add = ending === '=' ? '' : foldWord(ending);
    if (add === foldWord(strip)) continue;
    rows.push([language, kind, foldWord(strip), add, minLength]);
  }

const firstSyllable = 0x1200;
const lastSyllable = 0x1357;
for (let series = firstSyllable; series <= lastSyllable; series += 8) {
  const bare = String.fromCodePoint(series + 5);
  const rounded = String.fromCodePoint(series + 6);
  if (/^\p{L}\p{L}$/u.test(bare + rounded)) rows.push(['am', 'suffix', bare, `${rounded}ች`, '3']);
}

// The same ending from two paradigms: the weaker condition holds.
const shortest = new Map<string, string[]>();
for (const row of rows) {
  const key = row.slice(0, 4).join('\t');
  const known = shortest.get(key);
  if (known === undefined || Number(row[4]) < Number(known[4])) shortest.set(key, row);
}
writeTable('inflections', ['language', 'kind', 'strip', 'add', 'minLength'], shortest.values());
