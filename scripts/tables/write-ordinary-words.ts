import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AlignedText } from '../../src/analysis/aligned-text.js';
import { createCharacterTable } from '../../src/analysis/character-table.js';
import { createEmojiAlphabet } from '../../src/analysis/emoji-alphabet.js';
import { createFold } from '../../src/analysis/fold-text.js';
import { FoldedText } from '../../src/analysis/folded-text.js';
import { hashUnits, probes, secondHash } from '../../src/analysis/ordinary-words.js';

/**
 * Writes lexicons/tables/ordinary-words.{tsv,bin} from word lists.
 * Usage: write-ordinary-words.ts FOLDER TABLES, where FOLDER holds <language>.txt, one word a line, each beside a
 * line of <language>.source: what it is and its licence. The shorter words come first when there are too many,
 * since they are the ones that others are mistaken for.
 */
const [folder = '', tables = ''] = process.argv.slice(2);
if (folder === '' || tables === '') throw new Error('usage: write-ordinary-words.ts FOLDER TABLES');

const languages = [
  'en',
  'es',
  'pt',
  'fr',
  'de',
  'it',
  'nl',
  'pl',
  'cs',
  'hu',
  'ro',
  'sv',
  'tr',
  'id',
  'vi',
  'sw',
  'af',
  'ru',
  'uk',
  'el',
];
const most = 170_000;
const fold = createFold(createCharacterTable(new Map()), createEmojiAlphabet([]));
const folded = new FoldedText();

const foldWord = (word: string): string => {
  fold(AlignedText.of(word), folded);
  return folded.slice(0, folded.length);
};

const rows = ['language\toffset\tbits\twords\tprobes\tsource'];
const filters: Uint8Array[] = [];
let offset = 0;
for (const language of languages) {
  const words = new Set<string>();
  for (const line of readFileSync(join(folder, `${language}.txt`), 'utf8').split('\n')) {
    const word = foldWord(line.trim().replace(/['’]s$/u, ''));
    if (/^\p{L}{2,24}$/u.test(word)) words.add(word);
  }
  const kept = [...words]
    .sort((one, other) => one.length - other.length || (one < other ? -1 : 1))
    .slice(0, most);
  const bits = 2 ** Math.ceil(Math.log2(kept.length * 9.6));
  const filter = new Uint8Array(bits / 8);
  for (const word of kept) {
    const units = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    const first = hashUnits(units, 0, units.length);
    const second = secondHash(first);
    for (let probe = 0; probe < probes; probe++) {
      const bit = (first + Math.imul(probe, second)) & (bits - 1);
      filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  const source = readFileSync(join(folder, `${language}.source`), 'utf8').trim();
  rows.push([language, offset, bits, kept.length, probes, source].join('\t'));
  filters.push(filter);
  offset += filter.length;
  console.log(language, kept.length, 'words', filter.length, 'bytes');
}
writeFileSync(join(tables, 'ordinary-words.tsv'), `${rows.join('\n')}\n`);
writeFileSync(join(tables, 'ordinary-words.bin'), Buffer.concat(filters));
