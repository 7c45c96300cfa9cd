import { CharacterClass } from '../analysis/character-class.js';
import { readingBit } from '../analysis/evasion-set.js';
import type { FoldedText } from '../analysis/folded-text.js';
import type { IsWord } from '../analysis/ordinary-words.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import { type FieldTokens, Knowledge } from './field-tokens.js';

/** Ordinary words of this length and more are no pieces. */
const shortestWhole = 4;
/** Common words of this length and more are words though no space parts them. */
const shortestLinked = 3;
/** Shorter words are put together from pieces of several letters only beside another word of the term. */
const shortestWord = 5;
/** Pieces with a sign and white space between make a word of so many letters. */
const shortestApart = 6;
/** Common words of this length and more, with a sign behind them, are words whatever follows. */
const shortestName = 5;
const letterS = 0x73;
const slash = 0x2f;

export type IsTorn = (field: FieldTokens, from: number, to: number, spaced: boolean) => number;

/**
 * Whether tokens are pieces of a word that was torn apart (`tig er`), rather than words that only together spell
 * another (`rose wood`, `hawks bill`): words of English or of the language of the text. Gives the notes on the
 * reading, or -1: two words are two words.
 */
export function createIsTorn({ common, ordinary }: CompiledLexicon): IsTorn {
  const lists = new Map<string, { isCommon: IsWord; isOrdinary: IsWord }>();

  const listsOf = (language: string): { isCommon: IsWord; isOrdinary: IsWord } => {
    const known = lists.get(language);
    if (known !== undefined) return known;
    const made = { isCommon: common.of([language]), isOrdinary: ordinary.of([language]) };
    lists.set(language, made);
    return made;
  };

  /** Whether each token is a word of one and the same language. */
  const areWords = (field: FieldTokens, first: number, last: number, language: string): boolean => {
    const { isCommon, isOrdinary } = listsOf(language);
    let allCommon = true;
    let allWhole = true;
    for (let token = first; token <= last && (allCommon || allWhole); token++) {
      const from = field.fromOf(token);
      const to = field.toOf(token);
      if (to - from < 2 || !isCommon(field.text.units, from, to)) allCommon = false;
      if (to - from < shortestWhole || !isOrdinary(field.text.units, from, to)) allWhole = false;
    }
    return allCommon || allWhole;
  };

  return (field, from, to, spaced) => {
    const { text, tokenAt, knowledge, language } = field;
    const first = tokenAt[from] ?? 0;
    const last = tokenAt[to - 1] ?? 0;
    let single = true;
    let linked = true;
    for (let token = first; token <= last; token++) {
      if (!field.isSingle(token)) single = false;
      if (field.toOf(token) - field.fromOf(token) < shortestLinked) linked = false;
    }
    if (single) return 0;
    if (!field.isWord(first)) return spaced ? readingBit.guess : 0;
    const areOrdinary = areWords(field, first, last, 'en') || areWords(field, first, last, language);
    if (!spaced) {
      // The ending of a whole word: avahi's, avahi_s.
      const isEnding = field.isSingle(last) && text.units[field.fromOf(last)] === letterS;
      if (isEnding && isWhole(field, last - 1)) return -1;
      // Names in programs and addresses: client.on, to/key.
      const size = field.toOf(first) - field.fromOf(first);
      const isName = last === first + 1 && (size >= shortestName || text.units[field.toOf(first)] === slash);
      return (linked && areOrdinary) || (isName && areWords(field, first, last, 'en')) ? -1 : 0;
    }
    if (areOrdinary || areFound(field, first, last)) return -1;
    let sure = true;
    let apart = false;
    let strange = false;
    let letters = 0;
    for (let token = first; token <= last; token++) {
      const start = field.fromOf(token);
      const size = field.toOf(token) - start;
      letters += size;
      // What follows a whole word is its ending in another place, or no part of it.
      if (token > first && size <= 2 && isWhole(field, token - 1)) return -1;
      if (size === 1 && text.kinds[start] === CharacterClass.digit) return -1;
      // I vory, a gate: a letter before a piece is a word, or a slip of the space bar.
      if (size === 1 && token === first && first + 1 === last) return -1;
      if (token > first && isSpacedSign(text, field.toOf(token - 1), start)) {
        if (endsSentence(text.units[field.toOf(token - 1)] ?? 0)) return -1;
        apart = true;
      }
      if (knowledge[token] === Knowledge.unknown && size >= shortestLinked) strange = true;
      if (size === 1 || knowledge[token] !== Knowledge.unknown) sure = false;
    }
    // Between two words or names a sign is a list: one of them that is none is torn.
    if (apart) return strange && letters >= shortestApart ? readingBit.guess : -1;
    if (letters < shortestWord) return readingBit.guess | readingBit.part;
    return sure ? 0 : readingBit.guess;
  };
}

/** Whether the lexicon knows each piece as a word of its own: vendo guacamaya is no hashtag torn apart. */
function areFound(field: FieldTokens, first: number, last: number): boolean {
  for (let token = first; token <= last; token++) if (!isWhole(field, token)) return false;
  return true;
}

function isWhole(field: FieldTokens, token: number): boolean {
  return (
    field.knowledge[token] === Knowledge.found && field.toOf(token) - field.fromOf(token) >= shortestWhole
  );
}

/** What ends a sentence or parts a list wherever it stands. */
const endsSentence = (unit: number): boolean => '.,;:!?'.includes(String.fromCharCode(unit));

/** A sign and white space between two pieces: a sentence, a list, a line of code. */
function isSpacedSign(text: FoldedText, from: number, to: number): boolean {
  let sign = false;
  let space = false;
  for (let at = from; at < to; at++) {
    if (text.kinds[at] === CharacterClass.punctuation) sign = true;
    else space = true;
  }
  return sign && space;
}
