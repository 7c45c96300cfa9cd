import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTable } from '../../src/lexicon/read-table.js';

export interface Vocabulary {
  readonly language: string;
  /** Words of function, the most frequent. */
  readonly small: readonly string[];
  /** What posts are about. */
  readonly content: readonly string[];
  /** Names of countries, languages, currencies, months: seen now and then. */
  readonly names: readonly string[];
  readonly hasSpaces: boolean;
}

/** English is half of what platforms see; the rest is shared out. */
export const shares: Readonly<Record<string, number>> = {
  en: 7, es: 2, id: 1, vi: 1, ru: 2, th: 2, 'zh-Hans': 2, ar: 2,
}; // biome-ignore format: a table

const table = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

/** The words that posts are made of: our own, the lexicon's function words, and CLDR's names as Node has them. */
export function readVocabulary(): readonly Vocabulary[] {
  const stopwords = readTable(table('../../lexicons/tables/stopwords.tsv'));
  const rows = table('vocabulary.tsv').split('\n').slice(2);
  return rows
    .filter((row) => row !== '')
    .map((row) => {
      const [language = '', words = ''] = row.split('\t');
      return {
        language,
        small: stopwords.flatMap(([of, word = '']) => (of === language ? [word] : [])),
        content: words.split(' '),
        names: namesIn(language),
        hasSpaces: language !== 'th' && language !== 'zh-Hans',
      };
    });
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const pairs = [...letters].flatMap((one) => [...letters].map((other) => one + other));

function namesIn(language: string): string[] {
  const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const tongues = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
  const names = pairs.flatMap((code) => [regions.of(code), tongues.of(code.toLowerCase())]);
  for (let month = 0; month < 12; month++)
    names.push(new Date(Date.UTC(2026, month, 1)).toLocaleDateString(language, { month: 'long' }));
  return [...new Set(names.flatMap((name) => name?.split(' ') ?? []))].filter((name) => name !== '');
}
