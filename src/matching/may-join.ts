import { CharacterClass } from '../analysis/character-class.js';
import type { OrdinaryWords } from '../analysis/ordinary-words.js';
import { ChunkSignal } from '../analysis/tokenizer/tokenize.js';
import { TokenKind } from '../analysis/tokenizer/tokens.js';
import { Signal } from './disguise-table.js';
import type { FieldTokens } from './field-tokens.js';
import { type TokenMemo, Trait } from './token-memo.js';

/** Pieces of a word are no longer than this. */
const longestFragment = 9;
/** Runs of scripts without spaces may be pieces of one word when they are no longer than this, together or one of them. */
const longestJoined = 8;
/** Numbers of more digits than this are no piece of a word. */
const longestDigits = 2;
/** So many emoji may stand between two pieces. */
const mostEmoji = 3;
/** Set where the languages of a word are known. */
const isKnown = 1 << 31;

/** Numbers, prices and dates: digits stand for letters among letters. */
const isNumber = (signals: number): boolean =>
  (signals & (ChunkSignal.letters | ChunkSignal.beyondNumbers)) === ChunkSignal.letters;

const isLeet = (signals = 0): boolean => (signals & Signal.leet) !== 0 && (signals & ChunkSignal.words) !== 0;

/** Whether a chunk before or behind has digits or signs for letters, and letters: 54194 h0rn. */
const isBesideLeet = ({ tokens }: FieldTokens, chunk: number): boolean =>
  isLeet(tokens.chunkSignals[chunk - 1]) ||
  (chunk + 1 < tokens.chunks && isLeet(tokens.chunkSignals[chunk + 1]));

const lengthOf = (field: FieldTokens, token: number): number => field.toOf(token) - field.fromOf(token);

/** Katakana on both sides of a space, or Thai: there a word is as long as a phrase in Han characters. */
const isTornKind = (field: FieldTokens, token: number, next: number): boolean => {
  const kind = field.text.kinds[field.fromOf(next)];
  return (
    kind === field.text.kinds[field.toOf(token) - 1] &&
    (kind === CharacterClass.katakana || kind === CharacterClass.thai)
  );
};

export interface JoinTests {
  /** A number, price or date by itself, or digits between words of a script without spaces. */
  readonly isInNumber: (field: FieldTokens, token: number) => boolean;
  /** Whether a token and the next one may be pieces of one word. */
  readonly mayJoinNext: (field: FieldTokens, token: number) => boolean;
  /** Whether the tokens before and behind a place may be. */
  readonly mayJoinAt: (field: FieldTokens, at: number) => boolean;
}

/** Asks whether tokens may be pieces of a word that was torn apart. */
export function createMayJoin({ setOf, languages }: OrdinaryWords, memo: TokenMemo): JoinTests {
  const bits = new Map(languages.map((language, place) => [language, 1 << place]));
  const english = bits.get('en') ?? 0;

  /** The languages of which a word is common. */
  const commonIn = (field: FieldTokens, token: number): number => {
    const place = field.memo[token] ?? 0;
    const known = memo.common[place] ?? 0;
    if (known !== 0) return known;
    const set = setOf(field.text.units, field.fromOf(token), field.toOf(token)) | isKnown;
    memo.common[place] = set;
    return set;
  };

  const isNumeral = (field: FieldTokens, token: number): boolean =>
    field.isWord(token) && ((memo.traits[field.memo[token] ?? 0] ?? 0) & Trait.number) !== 0;

  /** A word of a chunk with letters. */
  const isLettered = (field: FieldTokens, token: number, chunk: number): boolean =>
    field.isWord(token) && field.tokens.chunk[token] === chunk && !isNumeral(field, token);

  const isInNumber = (field: FieldTokens, token: number): boolean => {
    const { tokens } = field;
    const chunk = tokens.chunk[token] ?? 0;
    const isBetween =
      lengthOf(field, token) > longestDigits &&
      isNumeral(field, token) &&
      !isLettered(field, token - 1, chunk) &&
      !isLettered(field, token + 1, chunk);
    const size = (tokens.chunkTo[chunk] ?? 0) - (tokens.chunkFrom[chunk] ?? 0);
    return (
      (isBetween || (size > 1 && isNumber(tokens.chunkSignals[chunk] ?? 0))) && !isBesideLeet(field, chunk)
    );
  };

  const mayJoinNext = (field: FieldTokens, token: number): boolean => {
    const { kind, count } = field.tokens;
    let next = token + 1;
    while (kind[next] === TokenKind.emoji && next < token + mostEmoji) next++;
    if (next >= count || (lengthOf(field, next) > longestDigits && isInNumber(field, next))) return false;
    if (field.isSingle(token) && field.isSingle(next)) return true;
    const length = lengthOf(field, token);
    const nextLength = lengthOf(field, next);
    if (field.isUnspaced(token) && field.isUnspaced(next))
      return (
        field.isSingle(token) ||
        field.isSingle(next) ||
        length + nextLength <= longestJoined ||
        (isTornKind(field, token, next) && Math.min(length, nextLength) <= longestJoined)
      );
    if (!field.isWord(token) || !field.isWord(next)) return false;
    if (length > longestFragment || nextLength > longestFragment) return false;
    if (field.isUnknown(token) || field.isUnknown(next)) return true;
    // Two common words of English, or of the text's own language, are no pieces of another.
    const own = english | (bits.get(field.language) ?? 0);
    return (commonIn(field, token) & commonIn(field, next) & own) === 0;
  };

  return {
    isInNumber,
    mayJoinNext,
    mayJoinAt(field, at) {
      let before = field.tokenAt[at] ?? -1;
      for (let k = 1; k < mostEmoji && field.tokens.kind[before] === TokenKind.emoji; k++) before--;
      return before >= 0 && mayJoinNext(field, before);
    },
  };
}
