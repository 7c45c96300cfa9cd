import { readFileSync, writeFileSync } from 'node:fs';
import { hashUnits, probes, secondHash } from '../../src/analysis/word-hash.js';
import { rawFile } from './raw-folder.js';
import { readRows } from './read-rows.js';

/**
 * Writes ordinary-words.{tsv,bin} from the lists that word-lists.ts made: a Bloom filter for each language, of as many
 * words as word-list-sources.tsv allows, the commonest and the shortest first, since they are what others are mistaken for.
 */
const tables = new URL('../../lexicons/tables/', import.meta.url);
const rows = ['language\toffset\tbits\twords\tprobes\tsource'];
const filters: Uint8Array[] = [];
let offset = 0;
for (const [language = '', , , , bitCount = '', most = '', source = ''] of readRows(
  'word-list-sources.tsv',
)) {
  const bits = Number(bitCount);
  if (bits === 0) continue;
  const words = readFileSync(rawFile('word-lists', `${language}.txt`), 'utf8')
    .trim()
    .split('\n')
    .slice(0, Number(most));
  const filter = new Uint8Array(bits / 8);
  for (const word of words) {
    const first = hashUnits(
      Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)),
      0,
      word.length,
    );
    const second = secondHash(first);
    for (let probe = 0; probe < probes; probe++) {
      const bit = (first + Math.imul(probe, second)) & (bits - 1);
      filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  rows.push([language, offset, bits, words.length, probes, source].join('\t'));
  filters.push(filter);
  offset += filter.length;
  console.log(`${language}: ${words.length} words in ${filter.length} bytes`);
}
writeFileSync(new URL('ordinary-words.tsv', tables), `${rows.join('\n')}\n`);
writeFileSync(new URL('ordinary-words.bin', tables), Buffer.concat(filters));
console.log(`ordinary-words.bin: ${offset} bytes`);
