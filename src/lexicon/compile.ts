import type { CharacterColumns } from '../analysis/character-table.js';
import { evasionBit } from '../analysis/evasion-set.js';
import { TokenKind } from '../analysis/tokenizer/tokens.js';
import { indexDeletions } from '../matching/deletion-index.js';
import { runToEnd, type Steps } from '../steps.js';
import type { CompiledLexicon } from './compiled-lexicon.js';
import { indexConcept } from './index-concept.js';
import { createLetterTables, type LetterTables } from './letter-tables.js';
import type { Concept, Lexicon } from './lexicon.js';
import { conceptOf, type LexiconImage, openImage } from './lexicon-image.js';
import { indexNumbers } from './number-index.js';
import { type Row, readTable } from './read-table.js';
import { addTableTaxa } from './table-taxa.js';
import { createTermIndexer, type TermIndexer } from './term-indexer.js';
import { columnsOf } from './term-table.js';
import { textColumnsOf } from './text-table.js';

const emojiPattern = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/**
 * Turns the lexicon into tries and tables. Every term goes through the char filters that posts go through.
 * `characters`: the table of them, where it was computed before for a lexicon with the same tables of letters.
 */
export function compileLexicon(lexicon: Lexicon, characters?: CharacterColumns): CompiledLexicon {
  return runToEnd(compileInSteps(lexicon, characters));
}

export function* compileInSteps(
  lexicon: Lexicon,
  characters: CharacterColumns | undefined = lexicon.image?.characters,
): Steps<CompiledLexicon> {
  const known = lexicon.image;
  const letters = createLetterTables(lexicon, known?.emoji ?? emojiOf(lexicon), characters);
  yield;
  return openImage(lexicon, letters, known ?? (yield* computeImage(lexicon, letters)));
}

/** What compiling computes. `letters` must have been made with the emoji of the lexicon. */
export function* computeImage(lexicon: Lexicon, letters: LetterTables): Steps<LexiconImage> {
  const rowsOf = (name: string): Row[] => readTable(lexicon.tables.get(name) ?? '');
  const { cut, isOrdinary } = letters.rules;
  const indexer = createTermIndexer(letters.rules);
  const concepts = lexicon.concepts.map(conceptOf);
  for (const concept of concepts) {
    yield;
    indexConcept(concept, indexer);
  }
  yield;
  const taxa = yield* addTableTaxa(lexicon.tables, concepts.length, isOrdinary, indexer.addName);
  yield;

  // An emoji reads as the word it stands for: 🐅 teeth is tiger teeth.
  for (const [symbol = '', , word = ''] of rowsOf('emoji-words')) {
    const { words } = cut(word);
    const only = words.length === 1 ? words[0] : undefined;
    const id = only === undefined ? undefined : indexer.knownNumberOf(only.text);
    if (id !== undefined)
      indexer.trie.add(
        String.fromCharCode(letters.emoji.unitOf(symbol)),
        id,
        evasionBit['emoji-substitution'],
      );
  }

  const stopwords = new Map<number, string[]>();
  for (const [language = '', word = ''] of rowsOf('stopwords')) {
    const { words } = cut(word);
    const only = words[0];
    if (words.length !== 1 || only === undefined || only.kind !== TokenKind.word) continue;
    const id = indexer.numberOf(only.text);
    stopwords.set(id, [...(stopwords.get(id) ?? []), language]);
  }

  yield;
  const trie = indexer.trie.build().parts;
  yield;
  const tails = indexer.tails.build().parts;
  const sounds = indexer.sounds.build().parts;
  yield;
  const phrases = indexer.phrases.build().parts;
  yield;
  const isSubject = new Uint8Array(indexer.words.length);
  for (const id of indexer.subjects) isSubject[id] = 1;
  yield;
  const fuzzy = indexDeletions([...indexer.fuzzy], [...indexer.runTogether], indexer.words);
  yield;
  const terms = columnsOf(indexer.terms);
  yield;
  const { expand: _expand, ...characters } = letters.table;
  return {
    characters,
    emoji: emojiOf(lexicon),
    trie,
    tails,
    sounds,
    phrases,
    words: textColumnsOf(indexer.words),
    languages: [
      ...new Set(lexicon.concepts.flatMap(({ terms: own }) => own.map(({ language }) => language))),
    ],
    isSubject,
    stopwords,
    fuzzy,
    consonants: indexNumbers(indexer.consonants),
    ...languagesByWord(indexer),
    initials: indexNumbers(indexer.initials),
    terms,
    taxa,
  };
}

/** The languages of each word as the number of a list: of tens of thousands of words there are a few hundred lists. */
function languagesByWord({
  words,
  wordLanguages,
}: Pick<TermIndexer, 'words' | 'wordLanguages'>): Pick<LexiconImage, 'wordLanguages' | 'languageLists'> {
  const numbers = new Uint16Array(words.length);
  const lists = new Map<string, number>();
  const languageLists: (readonly string[])[] = [[]];
  for (const [word, languages] of wordLanguages) {
    const list = [...languages].sort();
    const key = list.join();
    const number = lists.get(key) ?? languageLists.push(list) - 1;
    lists.set(key, number);
    numbers[word] = number;
  }
  return { wordLanguages: numbers, languageLists };
}

/** The emoji that are letters of their own, in a fixed order. */
export function emojiOf({ concepts, tables }: Pick<Lexicon, 'concepts' | 'tables'>): string[] {
  const words = readTable(tables.get('emoji-words') ?? '');
  const shapes = readTable(tables.get('emoji-letters') ?? '');
  return [...emojiOfTerms(concepts), ...[...words, ...shapes].map(([symbol = '']) => symbol)];
}

function* emojiOfTerms(concepts: readonly Concept[]): Iterable<string> {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { terms } of concepts)
    for (const { text } of terms)
      if (emojiPattern.test(text))
        for (const { segment } of segmenter.segment(text)) if (emojiPattern.test(segment)) yield segment;
}
