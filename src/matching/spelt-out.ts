import { CharacterClass } from '../analysis/character-class.js';
import { evasionBit } from '../analysis/evasion-set.js';
import type { FieldTokens } from './field-tokens.js';
import { lettersOfNumbers, mayBeLetter } from './letters-of-numbers.js';
import type { PlainVariant } from './plain-variants.js';

/** A word letter by letter. */
export interface SpeltWord extends PlainVariant {
  /** Whether its letters stand so close that one of them may be wrong. */
  readonly close: boolean;
}

const shortest = 4;
const shortestPiece = 2;
const longest = 24;
/** So much may stand between two letters ... */
const widestGap = 8;
/** ... and so much where one of the letters may be wrong. */
const closeGap = 3;
const none: readonly SpeltWord[] = [];

/**
 * Runs of single Latin, Cyrillic or Greek letters with signs, spaces or emoji between each and the next (`i|v·o.r/y`,
 * `i .. v .. o .. r .. y`), and of numbers that stand for letters (`9-22-15-18-25`), as the words that they spell; where
 * there is more space between some than between others, also what stands between those. The walk reads most of those
 * that are spelt right; these are to be looked up and guessed at.
 */
export function speltOut(field: FieldTokens): readonly SpeltWord[] {
  const { tokens, text } = field;
  const { from, to, count } = tokens;
  let found: SpeltWord[] | undefined;
  let first = 0;
  let end = 0;
  let numeric = false;
  for (let token = 0; token <= count; token++) {
    const at = from[token] ?? 0;
    const kind = token < count ? (text.kinds[at] ?? 0) : CharacterClass.space;
    if (kind === CharacterClass.emoji) continue;
    let spells = false;
    if (kind === CharacterClass.digit) spells = mayBeLetter(field, token);
    else if (kind >= CharacterClass.latin && kind <= CharacterClass.greek)
      spells =
        (to[token] ?? 0) - at === 1 || (text.units[at] === text.units[at + 1] && field.isSingle(token));
    const isNumber = kind === CharacterClass.digit;
    if (spells && end > first && isNumber === numeric && at - (to[end - 1] ?? 0) <= widestGap) {
      end = token + 1;
      continue;
    }
    if (end - first >= shortest) {
      found ??= [];
      for (const [start, stop] of pieces(field, first, end))
        found.push(...(numeric ? lettersOfNumbers : spell)(field, start, stop));
    }
    first = token;
    end = spells ? token + 1 : token;
    numeric = isNumber;
  }
  return found ?? none;
}

/** The run as a whole, and its pieces where there is more space between two letters than between others. */
function pieces(field: FieldTokens, first: number, end: number): readonly (readonly [number, number])[] {
  const spaces: number[] = [];
  let before = first;
  for (let token = first + 1; token < end; token++) {
    if (field.text.kinds[field.fromOf(token)] === CharacterClass.emoji) continue;
    spaces.push(token, spaceBetween(field, field.toOf(before), field.fromOf(token)));
    before = token;
  }
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at < spaces.length; at += 2) least = Math.min(least, spaces[at] ?? 0);
  const cuts = [first];
  for (let at = 0; at < spaces.length; at += 2) if ((spaces[at + 1] ?? 0) > least) cuts.push(spaces[at] ?? 0);
  const all: (readonly [number, number])[] = end - first <= 2 * longest ? [[first, end]] : [];
  if (cuts.length > 1)
    cuts.forEach((start, at) => {
      const stop = cuts[at + 1] ?? end;
      if (stop - start >= shortestPiece && stop - start <= 2 * longest) all.push([start, stop]);
    });
  return all;
}

function spaceBetween({ text: { kinds } }: FieldTokens, from: number, to: number): number {
  let spaces = 0;
  for (let at = from; at < to; at++) if ((kinds[at] ?? 0) <= CharacterClass.newline) spaces++;
  return spaces;
}

function spell(field: FieldTokens, first: number, end: number): readonly SpeltWord[] {
  const { text } = field;
  let letters = '';
  let stop = field.fromOf(first);
  let close = true;
  for (let token = first; token < end; token++) {
    const at = field.fromOf(token);
    if (text.kinds[at] === CharacterClass.emoji) continue;
    if (at - stop > closeGap) close = false;
    letters += String.fromCharCode(text.units[at] ?? 0);
    stop = field.toOf(token);
  }
  if (letters.length > longest) return none;
  return [{ from: field.fromOf(first), to: stop, letters, evasion: evasionBit.punctuation, close }];
}
