import { CharacterClass, isLetter, isWordUnit } from '../analysis/character-class.js';
import { ChunkSignal } from '../analysis/tokenizer/tokenize.js';
import { TokenKind } from '../analysis/tokenizer/tokens.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import { letterBit, Signal } from './disguise-table.js';
import { anything, type DisguiseWalk, dead, pairBit } from './disguise-walk.js';
import { FieldTokens, Knowledge } from './field-tokens.js';
import { type TokenMemo, Trait } from './token-memo.js';
import type { WordLattice } from './word-lattice.js';

/** Pieces of a word are no longer than this. */
const longestFragment = 9;
/** Runs of scripts without spaces may be pieces of one word when they are no longer than this, together or one of them. */
const longestJoined = 8;
/** Numbers of more digits than this are no piece of a word. */
const longestDigits = 2;
/** So many emoji may stand between two pieces. */
const mostEmoji = 3;
/** A chunk may begin with so many signs that stand for letters. */
const leadingSigns = 4;
const nowhere = Number.MAX_SAFE_INTEGER;
/** Set where the languages of a word are known. */
const isKnown = 1 << 31;

/** What of a chunk's signals may be a disguise. */
const signs = ~(ChunkSignal.letters | ChunkSignal.words | ChunkSignal.beyondNumbers);

/** Numbers, prices and dates: digits stand for letters among letters. */
const isNumber = (signals: number): boolean =>
  (signals & (ChunkSignal.letters | ChunkSignal.beyondNumbers)) === ChunkSignal.letters;

const isLeet = (signals = 0): boolean => (signals & Signal.leet) !== 0 && (signals & ChunkSignal.words) !== 0;

/** Walks from every place where a word in disguise may begin: where signs of a disguise stand, or words may be torn. */
export function createWalkChunks(
  lexicon: CompiledLexicon,
  { walk }: DisguiseWalk,
  memo: TokenMemo,
): (field: FieldTokens, lattice: WordLattice) => void {
  const { setOf, languages } = lexicon.common;
  const bitOf = (language: string): number => {
    const place = languages.indexOf(language);
    return place < 0 ? 0 : 1 << place;
  };
  const english = bitOf('en');
  let field = new FieldTokens(lexicon.table);
  /** English and the language of the text. */
  let own = english;
  const { letterBits, isInnerMask, beginsSequence, sequenceAt } = lexicon.disguise;

  /** The languages of which a word is common. */
  const commonIn = (token: number): number => {
    const place = field.memo[token] ?? 0;
    const known = memo.common[place] ?? 0;
    if (known !== 0) return known;
    const set = setOf(field.text.units, field.fromOf(token), field.toOf(token)) | isKnown;
    memo.common[place] = set;
    return set;
  };

  /** Katakana on both sides of a space, or Thai: there a word is as long as a phrase in Han characters. */
  const isTornKind = (token: number, next: number): boolean => {
    const kind = field.text.kinds[field.fromOf(next)];
    return (
      kind === field.text.kinds[field.toOf(token) - 1] &&
      (kind === CharacterClass.katakana || kind === CharacterClass.thai)
    );
  };

  /** Whether a chunk before or behind has digits or signs for letters, and letters: 54194 h0rn. */
  const isBesideLeet = (chunk: number): boolean =>
    isLeet(field.tokens.chunkSignals[chunk - 1]) ||
    (chunk + 1 < field.tokens.chunks && isLeet(field.tokens.chunkSignals[chunk + 1]));

  const lengthOf = (token: number): number => field.toOf(token) - field.fromOf(token);

  const isNumeral = (token: number): boolean =>
    field.isWord(token) && ((memo.traits[field.memo[token] ?? 0] ?? 0) & Trait.number) !== 0;

  /** A number, price or date by itself, or digits between words of a script without spaces. */
  const isInNumber = (token: number): boolean => {
    const chunk = field.tokens.chunk[token] ?? 0;
    if (
      lengthOf(token) > longestDigits &&
      isNumeral(token) &&
      !isLettered(token - 1, chunk) &&
      !isLettered(token + 1, chunk)
    )
      return !isBesideLeet(chunk);
    const size = (field.tokens.chunkTo[chunk] ?? 0) - (field.tokens.chunkFrom[chunk] ?? 0);
    return size > 1 && isNumber(field.tokens.chunkSignals[chunk] ?? 0) && !isBesideLeet(chunk);
  };

  /** A word of a chunk with letters. */
  const isLettered = (token: number, chunk: number): boolean =>
    field.isWord(token) && field.tokens.chunk[token] === chunk && !isNumeral(token);

  /** Whether a token and the next one may be pieces of one word. */
  const mayJoinNext = (token: number): boolean => {
    let next = token + 1;
    while (field.tokens.kind[next] === TokenKind.emoji && next < token + mostEmoji) next++;
    if (next >= field.tokens.count || (lengthOf(next) > longestDigits && isInNumber(next))) return false;
    if (field.isSingle(token) && field.isSingle(next)) return true;
    if (field.isUnspaced(token) && field.isUnspaced(next))
      return (
        field.isSingle(token) ||
        field.isSingle(next) ||
        lengthOf(token) + lengthOf(next) <= longestJoined ||
        (isTornKind(token, next) && Math.min(lengthOf(token), lengthOf(next)) <= longestJoined)
      );
    if (!field.isWord(token) || !field.isWord(next)) return false;
    if (lengthOf(token) > longestFragment || lengthOf(next) > longestFragment) return false;
    if (field.isUnknown(token) || field.isUnknown(next)) return true;
    // Two common words of English, or of the text's own language, are no pieces of another.
    return (commonIn(token) & commonIn(next) & own) === 0;
  };

  /** The letters that may be read at a place, as `letterBit`s. */
  const bitsAt = (at: number): number => {
    const { units, length } = field.text;
    const unit = units[at] ?? 0;
    let bits = letterBits(unit);
    if (beginsSequence(unit))
      for (const { letters } of sequenceAt(units, at, length)) bits |= letterBit(letters.charCodeAt(0));
    return bits;
  };

  /** Whether a letter can be read as itself only. */
  const isPlain = (at: number): boolean => bitsAt(at) === letterBit(field.text.units[at] ?? 0);

  /**
   * Where a reading of the token, or of what it begins, may first go on: at its beginning when it may be whole or
   * anything may follow, `nowhere` when nothing behind it fits.
   */
  const goesOnAt = (token: number): number => {
    const from = field.fromOf(token);
    if (!field.isWord(token)) return from;
    const onward = memo.onward[field.memo[token] ?? 0] ?? anything;
    if (onward === anything) return from;
    const { units, kinds, length } = field.text;
    for (let at = field.toOf(token); at < length; at++) {
      const unit = units[at] ?? 0;
      if ((onward & bitsAt(at)) !== 0) return mayFollow(token, at) ? at : nowhere;
      if (isInnerMask(unit) && isLetter(kinds[at + 1] ?? 0)) return at;
      const kind = kinds[at] ?? 0;
      if (kind > CharacterClass.punctuation && kind !== CharacterClass.emoji) return nowhere;
      // A letter that an emoji covers may be any.
      if (kind === CharacterClass.emoji && at === field.toOf(token) && isWordUnit(kinds[at + 1] ?? 0))
        return at;
    }
    return nowhere;
  };

  /** Whether the first two letters behind a token may both follow, as far as they are what they look like. */
  const mayFollow = (token: number, at: number): boolean => {
    const { units, kinds } = field.text;
    const first = units[at] ?? 0;
    const second = units[at + 1] ?? 0;
    if (kinds[at] !== kinds[field.toOf(token) - 1]) return true;
    if (!isWordUnit(kinds[at + 1] ?? 0) || first === second || !isPlain(at) || !isPlain(at + 1)) return true;
    return ((memo.pairs[field.memo[token] ?? 0] ?? 0) & pairBit(first, second)) !== 0;
  };

  /**
   * X for a letter of a script without spaces (Xมี, เXือ), or a Latin letter or digit set among its letters. Behind a
   * Latin word it is the end of that.
   */
  const isMaskBeside = (token: number): boolean => {
    const mask = field.isUnspaced(token) ? token + 1 : token;
    if (!field.isWord(mask) || lengthOf(mask) !== 1) return false;
    if (!field.isUnspaced(mask + 1) || field.fromOf(mask + 1) !== field.toOf(mask)) return false;
    if (mask !== token) return field.toOf(token) === field.fromOf(mask);
    if (field.text.units[field.fromOf(mask)] !== 0x78) return false;
    return !endsName(mask);
  };

  /** A word of its own alphabet that is known is no Latin word in look-alikes: Greek μόνο says only, not mono. */
  const isOwnWord = (token: number, chunkFrom: number, chunkTo: number): boolean => {
    if (field.knowledge[token] === Knowledge.unknown) return false;
    const from = field.fromOf(token);
    const kind = field.text.kinds[from] ?? 0;
    if (kind !== CharacterClass.greek && kind !== CharacterClass.cyrillic) return false;
    return from === chunkFrom && field.toOf(token) === chunkTo;
  };

  /** X behind another Latin word and before Thai belongs to a name: iPhone Xมี. */
  const endsName = (token: number): boolean =>
    field.isSingle(token) &&
    field.isUnspaced(token + 1) &&
    field.fromOf(token + 1) === field.toOf(token) &&
    field.isWord(token - 1) &&
    !field.isSingle(token - 1);

  /**
   * Walks from the letters of a script without spaces from which a word goes on up to a letter that may be another, or
   * to the end: from most, none does, and what stands there as it is is known.
   */
  const walkUnspaced = (token: number, limit: number, lattice: WordLattice): void => {
    const { units } = field.text;
    const from = field.fromOf(token);
    const to = field.toOf(token);
    let turn = from;
    for (let at = from; at < to; at++) {
      if (lexicon.table.extends[units[at] ?? 0] === 1) continue;
      if (turn < at) turn = at;
      while (turn < to && isPlain(turn) && (turn === at || units[turn] !== units[turn - 1])) turn++;
      if ((field.reach[at] ?? 0) >= turn) walk(field, at, limit, mayJoin, lattice);
    }
  };

  const mayJoin = (at: number): boolean => {
    let before = field.tokenAt[at] ?? -1;
    for (let k = 1; k < mostEmoji && field.tokens.kind[before] === TokenKind.emoji; k++) before--;
    return before >= 0 && mayJoinNext(before);
  };

  return (read, lattice) => {
    field = read;
    own = english | bitOf(field.language);
    const { text, tokens } = field;
    for (let token = 0; token < tokens.count; token++) {
      const chunk = tokens.chunk[token] ?? 0;
      const from = field.fromOf(token);
      const chunkFrom = tokens.chunkFrom[chunk] ?? 0;
      const chunkTo = tokens.chunkTo[chunk] ?? 0;
      const signals = tokens.chunkSignals[chunk] ?? 0;
      if (isInNumber(token)) continue;
      const first = token === 0 || tokens.chunk[token - 1] !== chunk;
      const inner =
        (signals & signs) !== 0 &&
        (signals & ChunkSignal.letters) !== 0 &&
        chunkTo - chunkFrom > 2 &&
        !isOwnWord(token, chunkFrom, chunkTo);
      if (inner && first)
        for (let at = chunkFrom; at < from && at < chunkFrom + leadingSigns; at++)
          walk(field, at, chunkTo, mayJoin, lattice);
      if (tokens.kind[token] === TokenKind.emoji && lexicon.disguise.signals[text.units[from] ?? 0] === 0)
        continue;
      if (tokens.kind[token] === TokenKind.word && memo.onward[field.memo[token] ?? 0] === dead) continue;
      const masked = isMaskBeside(token);
      const onwardAt = goesOnAt(token);
      if (onwardAt === nowhere && !masked) continue;
      const join = onwardAt !== nowhere && mayJoinNext(token);
      if (!join && onwardAt >= chunkTo && !masked) continue;
      if (!(inner || join || masked || field.isUnknown(token)) || endsName(token)) continue;
      const limit = join ? text.length : chunkTo;
      if (tokens.kind[token] !== TokenKind.unspaced) walk(field, from, limit, mayJoin, lattice);
      else walkUnspaced(token, limit, lattice);
    }
  };
}
