import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/lexicon/languages.js';
import { rawFile } from './raw-folder.js';
import { readRows } from './read-rows.js';
import { writeTable } from './write-table.js';

/**
 * The words for which an emoji stands, by language, so that 🐅 tooth is read as tiger tooth: Unicode's names of the emoji,
 * of its keywords those that are part of the name or hold it, and the additions beside this script.
 */

type Annotations = Record<string, { default?: string[]; tts?: string[] }>;

const locales: Readonly<Record<string, string>> = { 'zh-Hans': 'zh' };
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** A keyword of so many of these emoji says what they have in common: animal, face, bird, food. */
const general = 4;
/** Emoji written with a presentation selector; both spellings are met. */
const textual = /^\p{Extended_Pictographic}$/u;

const folder = rawFile('cldr-annotations-full', 'annotations');
const concepts = readRows('emoji-concepts.tsv').map(([emoji = '', like = '', takes = '']) => ({
  emoji,
  like,
  takes,
}));
const named = concepts
  .filter(({ like, takes }) => like === '' && takes !== 'additions')
  .map(({ emoji }) => emoji);
const withKeywords = new Set(
  concepts.filter(({ takes }) => takes === 'name and keywords').map(({ emoji }) => emoji),
);
const rows: string[][] = [];

const isWord = (text: string): boolean => !/[\s()“”«»:,/]/.test(text) && /\p{L}/u.test(text);

/** Whether a keyword is part of the name or holds it; within words of scripts with spaces that is chance. */
const isRelated = (word: string, name: string): boolean =>
  unspaced.test(word)
    ? name.includes(word) || word.includes(name)
    : name.startsWith(word) || word.startsWith(name) || name.split(' ').includes(word);

function add(emoji: string, language: string, word: string): void {
  const lower = word.toLowerCase();
  if (!isWord(lower) || (!unspaced.test(lower) && lower.length < 2)) return;
  for (const same of [
    emoji,
    ...concepts.filter(({ like }) => like === emoji).map((concept) => concept.emoji),
  ]) {
    rows.push([same, language, lower]);
    if (textual.test(same) && !/\p{Emoji_Presentation}/u.test(same))
      rows.push([`${same}\ufe0f`, language, lower]);
  }
}

for (const language of languages) {
  const file = join(folder, locales[language] ?? language, 'annotations.json');
  if (!existsSync(file)) continue;
  const annotations: Annotations = JSON.parse(readFileSync(file, 'utf8')).annotations?.annotations ?? {};
  const nameOf = (emoji: string): string => (annotations[emoji]?.tts?.[0] ?? '').toLowerCase();
  const uses = new Map<string, number>();
  for (const emoji of named)
    for (const keyword of annotations[emoji]?.default ?? [])
      uses.set(keyword.toLowerCase(), (uses.get(keyword.toLowerCase()) ?? 0) + 1);
  const names = new Set(named.map(nameOf));
  for (const emoji of named) {
    const name = nameOf(emoji);
    if (name === '') continue;
    add(emoji, language, name);
    if (!withKeywords.has(emoji)) continue;
    for (const keyword of annotations[emoji]?.default ?? []) {
      const word = keyword.toLowerCase();
      if (isRelated(word, name) && !names.has(word) && (uses.get(word) ?? 0) < general)
        add(emoji, language, word);
    }
  }
}
for (const [emoji = '', language = '', words = ''] of readRows('emoji-word-additions.tsv'))
  for (const word of words.split(' ')) add(emoji, language, word);

writeTable('emoji-words', ['emoji', 'language', 'word'], rows);
