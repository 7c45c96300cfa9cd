import { createCharacterTable, disguisedLetters } from '../analysis/character-table.js';
import { createEmojiAlphabet } from '../analysis/emoji-alphabet.js';
import { evasionBit } from '../analysis/evasion-set.js';
import { createFold } from '../analysis/fold-text.js';
import { createOrdinaryWords } from '../analysis/ordinary-words.js';
import { TokenKind } from '../analysis/tokenizer/tokens.js';
import { createDisguiseTable } from '../matching/disguise-table.js';
import type { IsOrdinary } from '../matching/find-compounds.js';
import { runToEnd, type Steps } from '../steps.js';
import type { CompiledConcept, CompiledLexicon } from './compiled-lexicon.js';
import { createCutTerm } from './cut-words.js';
import { describeTaxa } from './describe-taxa.js';
import { indexConcept } from './index-concept.js';
import { readInflections } from './inflect.js';
import type { Concept, Lexicon } from './lexicon.js';
import { createOtherSpellings } from './other-spellings.js';
import { type Row, readTable } from './read-table.js';
import { soundTable } from './sound-table.js';
import { addTableTaxa } from './table-taxa.js';
import { createTermIndexer } from './term-indexer.js';

const emojiPattern = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** Turns the lexicon into tries and tables. Every term goes through the char filters that posts go through. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  return runToEnd(compileInSteps(lexicon));
}

export function* compileInSteps(lexicon: Lexicon): Steps<CompiledLexicon> {
  const rowsOf = (name: string): Row[] => readTable(lexicon.tables.get(name) ?? '');
  const variants = new Map(
    rowsOf('chinese-variants').map(([variant = '', simplified = '']) => [variant, simplified]),
  );
  const table = createCharacterTable(variants, disguisedLetters(rowsOf('look-alikes')));
  yield;
  const emojiWords = rowsOf('emoji-words');
  const emoji = createEmojiAlphabet([
    ...emojiOfTerms(lexicon.concepts),
    ...emojiWords.map(([symbol = '']) => symbol),
  ]);
  const cut = createCutTerm(createFold(table, emoji));
  yield;
  const sound = soundTable(rowsOf('pinyin'));
  const ordinary = createOrdinaryWords(rowsOf('ordinary-words'), lexicon.wordFilters);
  const common = createOrdinaryWords(rowsOf('common-words'), lexicon.wordFilters);
  // Of some scripts only the commonest words are listed.
  const isOrdinary: IsOrdinary = (units, from, to) =>
    ordinary.has(units, from, to) || ((units[from] ?? 0) >= 0x370 && common.has(units, from, to));
  const isOrdinaryWord = (word: string): boolean => {
    const units = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    return isOrdinary(units, 0, units.length);
  };
  const otherSpellings = createOtherSpellings(
    { hanParts: rowsOf('han-parts'), romanisations: rowsOf('romanisations') },
    isOrdinaryWord,
  );
  const inflections = readInflections(rowsOf('inflections'));
  const rules = { cut, inflections, sound, isOrdinary: isOrdinaryWord, otherSpellings };
  const indexer = createTermIndexer(rules);

  const concepts: CompiledConcept[] = [];
  const open = (source: Concept): CompiledConcept => {
    const concept: CompiledConcept = {
      index: concepts.length,
      source,
      taxa: describeTaxa(source),
      describe: () => source,
    };
    concepts.push(concept);
    return concept;
  };
  yield;
  for (const source of lexicon.concepts) {
    yield;
    const concept = open(source);
    indexConcept(concept, indexer);
  }
  yield;
  concepts.push(...(yield* addTableTaxa(lexicon.tables, concepts.length, isOrdinaryWord, indexer.addName)));
  yield;

  // An emoji reads as the word it stands for: 🐅 teeth is tiger teeth.
  for (const [symbol = '', , word = ''] of emojiWords) {
    const { words } = cut(word);
    const only = words.length === 1 ? words[0] : undefined;
    const id = only === undefined ? undefined : indexer.knownNumberOf(only.text);
    if (id !== undefined)
      indexer.trie.add(String.fromCharCode(emoji.unitOf(symbol)), id, evasionBit['emoji-substitution']);
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
  const trie = indexer.trie.build();
  yield;
  const tails = indexer.tails.build();
  const sounds = indexer.sounds.build();
  yield;
  const phrases = indexer.phrases.build();
  yield;
  const isSubject = new Uint8Array(indexer.words.length);
  for (const id of indexer.subjects) isSubject[id] = 1;
  yield;
  const disguise = createDisguiseTable(
    { lookAlikes: rowsOf('look-alikes'), leetspeak: rowsOf('leetspeak') },
    table.kind,
  );
  yield;
  return {
    table,
    emoji,
    disguise,
    isSubject,
    isOrdinary,
    ordinary,
    common,
    upright: new Map(rowsOf('upside-down').map(([turned = '', letter = '']) => [turned, letter])),
    trie,
    tails,
    sounds,
    soundOf: sound.soundOf,
    words: indexer.words,
    stopwords,
    fuzzy: [...indexer.fuzzy.values()],
    consonants: indexer.consonants,
    wordLanguages: indexer.wordLanguages,
    initials: indexer.initials,
    phrases,
    rules,
    terms: indexer.terms,
    concepts,
  };
}

function* emojiOfTerms(concepts: readonly Concept[]): Iterable<string> {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { terms } of concepts)
    for (const { text } of terms)
      if (emojiPattern.test(text))
        for (const { segment } of segmenter.segment(text)) if (emojiPattern.test(segment)) yield segment;
}
