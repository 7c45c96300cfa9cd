import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWord } from './fold-word.js';
import { rawFile } from './raw-folder.js';
import { readRows } from './read-rows.js';

export interface Ordinary {
  /** Whether a word is a common one of any language, an English one, a name, a brand or a food. */
  isWord(word: string): boolean;
  /** Whether it is a word of that language at all, however rare. */
  isIn(language: string, word: string): boolean;
}

/** The ordinary words that word-lists.ts made, and the names, brands and foods in ordinary-names.tsv beside this script. */
export function readOrdinary(): Ordinary {
  const folder = rawFile('word-lists');
  const read = (file: string): Set<string> => new Set(readFileSync(join(folder, file), 'utf8').split('\n'));
  const common = new Set<string>();
  for (const file of readdirSync(folder)) if (file.endsWith('.common.txt')) for (const word of read(file)) common.add(word);
  for (const [word = ''] of readRows('ordinary-names.tsv')) common.add(foldWord(word));
  const english = read('en.txt');
  const lists = new Map<string, Set<string>>();
  return {
    isWord: (word) => common.has(foldWord(word)) || english.has(foldWord(word)),
    isIn(language, word) {
      let list = lists.get(language);
      if (list === undefined) {
        const file = `${language.split('-')[0]}.txt`;
        list = readdirSync(folder).includes(file) ? read(file) : new Set();
        lists.set(language, list);
      }
      return list.has(foldWord(word));
    },
  };
}
