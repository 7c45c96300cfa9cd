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
  /** Whether it is one of the ten thousand commonest of that language, or any word of English. */
  isCommonIn(language: string, word: string): boolean;
}

/** The ordinary words that word-lists.ts made, and the names, brands and foods in ordinary-names.tsv beside this script. */
export function readOrdinary(): Ordinary {
  const folder = rawFile('word-lists');
  const read = (file: string): Set<string> => new Set(readFileSync(join(folder, file), 'utf8').split('\n'));
  const common = new Set<string>();
  for (const file of readdirSync(folder))
    if (file.endsWith('.common.txt')) for (const word of read(file)) common.add(word);
  for (const [word = ''] of readRows('ordinary-names.tsv')) common.add(foldWord(word));
  const english = read('en.txt');
  const lists = new Map<string, Set<string>>();
  const files = new Set(readdirSync(folder));
  const listOf = (file: string): Set<string> => {
    let list = lists.get(file);
    if (list === undefined) {
      list = files.has(file) ? read(file) : new Set();
      lists.set(file, list);
    }
    return list;
  };
  return {
    isWord: (word) => common.has(foldWord(word)) || english.has(foldWord(word)),
    isIn: (language, word) => listOf(`${language.split('-')[0]}.txt`).has(foldWord(word)),
    isCommonIn: (language, word) =>
      language === 'en'
        ? english.has(foldWord(word))
        : listOf(`${language.split('-')[0]}.common.txt`).has(foldWord(word)),
  };
}
