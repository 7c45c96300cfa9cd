import { CharacterClass, isLetter, isWordUnit } from '../analysis/character-class.js';
import { type DisguiseTable, letterBit } from './disguise-table.js';
import type { FieldTokens } from './field-tokens.js';
import { anything, pairBit } from './onward-letters.js';
import type { TokenMemo } from './token-memo.js';

export const nowhere = Number.MAX_SAFE_INTEGER;

export interface GoesOn {
  /**
   * Where a reading of the token, or of what it begins, may first go on: at its beginning when it may be whole or
   * anything may follow, `nowhere` when nothing behind it fits.
   */
  readonly goesOnAt: (field: FieldTokens, token: number) => number;
  /** Whether a letter can be read as itself only. */
  readonly isPlain: (field: FieldTokens, at: number) => boolean;
}

/** Asks what is remembered of a token whether it may begin a disguised word with what stands behind it. */
export function createGoesOn(
  { letterBits, isInnerMask, beginsSequence, sequenceAt }: DisguiseTable,
  memo: TokenMemo,
): GoesOn {
  /** The letters that may be read at a place, as `letterBit`s. */
  const bitsAt = ({ text: { units, length } }: FieldTokens, at: number): number => {
    const unit = units[at] ?? 0;
    let bits = letterBits(unit);
    if (beginsSequence(unit))
      for (const { letters } of sequenceAt(units, at, length)) bits |= letterBit(letters.charCodeAt(0));
    return bits;
  };

  const isPlain = (field: FieldTokens, at: number): boolean =>
    bitsAt(field, at) === letterBit(field.text.units[at] ?? 0);

  /** Whether the first two letters behind a token may both follow, as far as they are what they look like. */
  const mayFollow = (field: FieldTokens, token: number, at: number): boolean => {
    const { units, kinds, length } = field.text;
    // A letter of another script may stand for one of this.
    if (kinds[at] !== kinds[field.toOf(token) - 1] || kinds[at] !== kinds[at + 1] || at + 1 >= length)
      return true;
    const first = units[at] ?? 0;
    const second = units[at + 1] ?? 0;
    if (first === second || !isPlain(field, at) || !isPlain(field, at + 1)) return true;
    return ((memo.pairs[field.memo[token] ?? 0] ?? 0) & pairBit(first, second)) !== 0;
  };

  const goesOnAt = (field: FieldTokens, token: number): number => {
    const from = field.fromOf(token);
    if (!field.isWord(token)) return from;
    const onward = memo.onward[field.memo[token] ?? 0] ?? anything;
    if (onward === anything) return from;
    const { units, kinds, length } = field.text;
    const end = field.toOf(token);
    for (let at = end; at < length; at++) {
      if ((onward & bitsAt(field, at)) !== 0) return mayFollow(field, token, at) ? at : nowhere;
      if (isInnerMask(units[at] ?? 0) && isLetter(kinds[at + 1] ?? 0)) return at;
      const kind = kinds[at] ?? 0;
      if (kind > CharacterClass.punctuation && kind !== CharacterClass.emoji) return nowhere;
      // A letter that an emoji covers may be any.
      if (kind === CharacterClass.emoji && at === end && isWordUnit(kinds[at + 1] ?? 0)) return at;
    }
    return nowhere;
  };

  return { goesOnAt, isPlain };
}
