import { AlignedText } from '../analysis/aligned-text.js';
import { createCharacterTable } from '../analysis/character-table.js';
import { createEmojiAlphabet } from '../analysis/emoji-alphabet.js';
import { evasionBit } from '../analysis/evasion-set.js';
import { createFold } from '../analysis/fold-text.js';
import { FoldedText } from '../analysis/folded-text.js';
import { createOrdinaryWords } from '../analysis/ordinary-words.js';
import { tokenize } from '../analysis/tokenizer/tokenize.js';
import { TokenKind, Tokens } from '../analysis/tokenizer/tokens.js';
import type { MatchedTaxon } from '../assessment.js';
import { createDisguiseTable } from '../matching/disguise-table.js';
import type { IndexedWord } from '../matching/near-words.js';
import { PhraseTrie } from '../matching/phrase-trie.js';
import { Trie } from '../matching/trie.js';
import type { CompiledConcept, CompiledLexicon, CompiledTerm } from './compiled-lexicon.js';
import { inflect, readInflections } from './inflect.js';
import type { Concept, Lexicon, Term } from './lexicon.js';
import { type Row, readTable } from './read-table.js';
import { soundTable } from './sound-table.js';

/** Languages in which a mark makes another word. */
const strictLanguages = new Set(['vi', 'tr', 'fr']);
const noSignals = new Uint8Array(0x10000);
const emojiPattern = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

interface Word {
  readonly text: string;
  readonly native: string;
  readonly kind: number;
}

/** Turns the lexicon into tries and tables. Every term goes through the char filters that posts go through. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const rowsOf = (name: string): Row[] => readTable(lexicon.tables.get(name) ?? '');
  const variants = new Map(
    rowsOf('chinese-variants').map(([variant = '', simplified = '']) => [variant, simplified]),
  );
  const table = createCharacterTable(variants);
  const emojiWords = rowsOf('emoji-words');
  const emoji = createEmojiAlphabet([
    ...emojiOfTerms(lexicon.concepts),
    ...emojiWords.map(([symbol = '']) => symbol),
  ]);
  const fold = createFold(table, emoji);
  const cutter = createWordCutter(fold);
  const wordsOf = (text: string): Word[] => joinUnspaced(cutter(text), text);
  const disguise = createDisguiseTable(
    { lookAlikes: rowsOf('look-alikes'), leetspeak: rowsOf('leetspeak') },
    table.kind,
  );
  const inflections = readInflections(rowsOf('inflections'));
  const { soundOf, syllableText } = soundTable(rowsOf('pinyin'));

  const trie = new Trie();
  const tails = new Trie();
  const sounds = new Trie();
  const phrases = new PhraseTrie();
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const terms: CompiledTerm[] = [];
  const concepts: CompiledConcept[] = [];
  const subjects = new Set<number>();
  const fuzzy = new Map<number, IndexedWord>();

  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = words.length;
    words.push(text);
    numbers.set(text, number);
    trie.add(text, number, 0);
    return number;
  };

  const addTerm = (concept: CompiledConcept, term: Term, exception: boolean): void => {
    const cut = wordsOf(term.text);
    if (cut.length === 0) return;
    const index = terms.length;
    const subject = !exception && concept.source.kind !== 'intent' && concept.source.kind !== 'context';
    const marked = cut.some(({ text, native }) => text !== native);
    const strict = strictLanguages.has(term.language);
    const onlyEmoji = cut.every(({ kind }) => kind === TokenKind.emoji);
    terms.push({
      concept,
      text: term.text,
      language: term.language,
      kind: onlyEmoji && subject ? 'emoji' : concept.source.kind,
      status: term.status,
      strength: term.strength,
      needs: term.needs,
      caseSensitive: term.caseSensitive,
      exception,
      natives: marked || strict ? cut.map(({ native }) => native) : undefined,
      strictMarks: strict,
      letters: cut.reduce((sum, { text }) => sum + text.length, 0),
    });
    const ids = cut.map(({ text }) => numberOf(text));
    if (subject) for (const id of ids) subjects.add(id);
    phrases.add(ids, index, 0);
    const pieces = cutter(term.text);
    // Written with its own dots an abbreviation is no disguise.
    if (pieces.length !== cut.length)
      phrases.add(
        pieces.map(({ text }) => numberOf(text)),
        index,
        0,
      );
    if (
      subject &&
      cut.length === 2 &&
      cut.every(({ kind, text }) => kind === TokenKind.word && text.length >= 3)
    )
      phrases.add([...ids].reverse(), index, evasionBit['word-order']);
    if (subject && cut.length === 3 && cut.every(({ kind }) => kind === TokenKind.word))
      phrases.add([...ids.slice(2), ...ids.slice(0, 2)], index, evasionBit['word-order']);
    cut.forEach((word, position) => {
      const id = ids[position] ?? 0;
      if (term.inflect && word.kind === TokenKind.word)
        for (const form of inflect(word.text, inflections.get(term.language) ?? []))
          trie.add(form, id, evasionBit.inflection);
      if (!subject || word.kind === TokenKind.emoji) return;
      const unspaced = word.kind === TokenKind.unspaced;
      if (word.text.length >= (unspaced ? 2 : 4)) tails.add(word.text.slice(1), id, 0);
      if (unspaced || !term.fuzzy || word.text.length < 5) return;
      if (!/\d/.test(word.text)) fuzzy.set(id, { word: id, text: word.text });
      const consonants = word.text.replace(/[aeiou]/g, '');
      if (
        /^[a-z]+$/.test(word.text) &&
        consonants.length >= (cut.length > 1 ? 3 : 4) &&
        consonants.length < word.text.length
      )
        trie.add(consonants, id, evasionBit['vowel-drop']);
    });
    if (subject) addSounds(cut, ids, index);
  };

  /** Han terms by sound: homophones as syllable units, full pinyin as words. */
  const addSounds = (cut: readonly Word[], ids: readonly number[], index: number): void => {
    const only = cut[0];
    if (cut.length !== 1 || only === undefined || only.text.length < 2) return;
    const units = [...only.text].map((character) => soundOf[character.charCodeAt(0)] ?? 0);
    if (units.some((unit) => unit === 0)) return;
    sounds.add(String.fromCharCode(...units), ids[0] ?? 0, 0);
    const syllables = units.map((unit) => syllableText(unit));
    const joined = syllables.join('');
    if (joined.length >= 5) trie.add(joined, ids[0] ?? 0, evasionBit.pinyin);
    if (syllables.length >= 2) phrases.add(syllables.map(numberOf), index, evasionBit.pinyin);
  };

  lexicon.concepts.forEach((source, index) => {
    const concept: CompiledConcept = { index, source, taxa: taxaOf(source) };
    concepts.push(concept);
    for (const term of source.terms) if (term.status !== 'deprecated') addTerm(concept, term, false);
    for (const { text, language, position } of source.exceptions)
      addTerm(concept, { ...exceptionTerm, text, language, position }, true);
  });

  for (const [symbol = '', , word = ''] of emojiWords) {
    const cut = wordsOf(word);
    const id = cut.length === 1 ? numbers.get(cut[0]?.text ?? '') : undefined;
    const unit = emoji.unitOf(symbol);
    if (id !== undefined) trie.add(String.fromCharCode(unit), id, evasionBit['emoji-substitution']);
  }

  const stopwords = new Map<number, string[]>();
  for (const [language = '', word = ''] of rowsOf('stopwords')) {
    const cut = wordsOf(word);
    const only = cut[0];
    if (cut.length !== 1 || only === undefined || only.kind !== TokenKind.word) continue;
    const id = numberOf(only.text);
    stopwords.set(id, [...(stopwords.get(id) ?? []), language]);
  }

  const upright = new Map(rowsOf('upside-down').map(([turned = '', letter = '']) => [turned, letter]));
  const isOrdinary = createOrdinaryWords(rowsOf('ordinary-words'), lexicon.wordFilters).has;
  const isSubject = new Uint8Array(words.length);
  for (const id of subjects) isSubject[id] = 1;
  return {
    isSubject,
    isOrdinary,
    upright,
    table,
    emoji,
    disguise,
    trie,
    tails,
    sounds,
    soundOf,
    words,
    stopwords,
    fuzzy: [...fuzzy.values()],
    phrases,
    terms,
    concepts,
  };
}

const exceptionTerm: Omit<Term, 'text' | 'language' | 'position'> = {
  strength: 'strong',
  needs: undefined,
  fuzzy: false,
  inflect: true,
  caseSensitive: false,
  status: 'stable',
  source: undefined,
  region: undefined,
  firstSeen: undefined,
  means: undefined,
  note: undefined,
};

/** Cuts a term into the words under which posts are searched. */
function createWordCutter(fold: (text: AlignedText, into: FoldedText) => void): (text: string) => Word[] {
  const folded = new FoldedText();
  const tokens = new Tokens();
  return (text) => {
    fold(AlignedText.of(text), folded);
    tokenize(folded, noSignals, tokens);
    const words: Word[] = [];
    for (let token = 0; token < tokens.count; token++) {
      const from = tokens.from[token] ?? 0;
      const to = tokens.to[token] ?? 0;
      words.push({
        text: folded.slice(from, to),
        native: String.fromCharCode(...folded.natives.subarray(from, to)),
        kind: tokens.kind[token] ?? 0,
      });
    }
    return words;
  };
}

/** An abbreviation such as ส.ไฟ is one word: in scripts without spaces separators inside a term mean nothing. */
function joinUnspaced(words: readonly Word[], text: string): Word[] {
  if (words.length < 2 || /\s/.test(text) || words.some(({ kind }) => kind !== TokenKind.unspaced))
    return [...words];
  return [
    {
      text: words.map(({ text: piece }) => piece).join(''),
      native: words.map(({ native }) => native).join(''),
      kind: TokenKind.unspaced,
    },
  ];
}

function* emojiOfTerms(concepts: readonly Concept[]): Iterable<string> {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { terms } of concepts)
    for (const { text } of terms)
      if (emojiPattern.test(text))
        for (const { segment } of segmenter.segment(text)) if (emojiPattern.test(segment)) yield segment;
}

function taxaOf(concept: Concept): MatchedTaxon[] {
  if (concept.kind === 'intent' || concept.kind === 'context') return [];
  return concept.taxa.map(({ name, rank, commonName, relation, cites, asOf }) => ({
    scientificName: name,
    rank,
    ...(commonName === undefined ? {} : { commonName }),
    relation,
    listings: cites === 'none' ? [] : [{ scheme: 'CITES', value: cites, asOf }],
  }));
}
