import type { AlignedText } from './aligned-text.js';
import { CharacterClass, isLetter } from './character-class.js';
import { type CharacterTable, foldAction, unknownEmojiUnit } from './character-table.js';
import type { EmojiAlphabet } from './emoji-alphabet.js';
import { evasionBit } from './evasion-set.js';
import type { FoldedText } from './folded-text.js';
import { firstJoined, joinMark, joinsOthers, notJoined, repeats } from './join-mark.js';

const regionalA = 0x1f1e6;
const continuesGrapheme = /[\p{M}\p{Grapheme_Extend}]/u;
/** Letters in filled circles and squares, which no Unicode form maps to letters. */
const filledLetters = [0x1f150, 0x1f170];

/**
 * Char filters compatibility, case, invisibles, marks, variants and emoji in one table-driven pass
 * (fused because a pass of its own for each costs five times as much: 1.8 against 9 us a post).
 */
export function createFold(
  table: CharacterTable,
  emoji: EmojiAlphabet,
  /** Whether letters are a word that flags in a row may spell; without it flags are flags. */
  isWord: (letters: string) => boolean = () => false,
): (text: AlignedText, into: FoldedText) => void {
  const { fold, native, kind, styled } = table;
  const isPlain = plainUnits(table);
  const composed = new Map<number, number>();

  /** The letter with the mark as one unit, or the letter alone when there is none such. */
  const compose = (letter: number, mark: number): number => {
    const key = letter * 0x10000 + mark;
    const known = composed.get(key);
    if (known !== undefined) return known;
    const both = (String.fromCharCode(letter) + String.fromCharCode(mark)).normalize('NFC');
    const result = both.length === 1 ? both.charCodeAt(0) : letter;
    composed.set(key, result);
    return result;
  };

  /** Writes units that fold to one whatever stands around them, up to the first that does not; gives its place. */
  const writePlain = (text: string, from: number, into: FoldedText): number => {
    into.reserve(text.length - from);
    const { units, natives, kinds, evasions, starts, ends } = into;
    let at = from;
    let to = into.length;
    for (; at < text.length; at++, to++) {
      const unit = text.charCodeAt(at);
      const plain = isPlain[unit] ?? 0;
      if (plain === 0) break;
      const folded = fold[unit] ?? 0;
      if (plain === onceOnly && to > 0 && units[to - 1] === folded) break;
      units[to] = folded;
      natives[to] = native[unit] ?? folded;
      kinds[to] = kind[folded] ?? 0;
      evasions[to] = 0;
      starts[to] = at;
      ends[to] = at + 1;
    }
    into.length = to;
    return at;
  };

  return (aligned, into) => {
    const text = aligned.text;
    into.length = 0;
    let invisible = false;

    const write = (unit: number, nativeUnit: number, evasion: number, start: number, end: number): void => {
      const unitKind = kind[unit] ?? CharacterClass.punctuation;
      let undone = evasion;
      if (invisible) {
        const before = into.length > 0 ? (into.kinds[into.length - 1] ?? 0) : 0;
        // Between letters of scripts that join or have no spaces, zero-width characters are orthography.
        if (
          isLetter(unitKind) &&
          isLetter(before) &&
          unitKind !== CharacterClass.letter &&
          unitKind !== CharacterClass.khmer
        )
          undone |= evasionBit.invisible;
        invisible = false;
      }
      into.push(unit, nativeUnit, unitKind, undone, start, end);
    };

    const writeAll = (expansion: string, evasion: number, start: number, end: number): void => {
      for (const character of expansion) {
        const unit = character.charCodeAt(0);
        if (character.length === 1) write(unit, unit, evasion, start, end);
        else writeAstral(character.codePointAt(0) ?? unit, write, start, end);
      }
    };

    for (let i = 0; i < text.length; i++) {
      if (!invisible && aligned.isAsReceived) {
        i = writePlain(text, i, into);
        if (i === text.length) return;
      }
      const unit = text.charCodeAt(i);
      const folded = fold[unit] ?? 0x20;
      if (folded > foldAction.surrogate) {
        const joined = unit < firstJoined ? notJoined : joinMark(into, unit, kind[unit] ?? 0);
        if (joined !== notJoined) {
          const last = into.length - 1;
          into.ends[last] = aligned.endOf(i);
          into.evasions[last] = (into.evasions[last] ?? 0) | joined;
          continue;
        }
        const evasion = styleOf(unit, styled[unit] ?? 0);
        write(folded, native[unit] ?? folded, evasion, aligned.startOf(i), aligned.endOf(i));
        continue;
      }
      if (folded === foldAction.mark) {
        const last = into.length - 1;
        const before = last >= 0 ? (into.kinds[last] ?? 0) : 0;
        if (before >= CharacterClass.latin && before <= CharacterClass.greek) {
          into.ends[last] = aligned.endOf(i);
          const letter = into.natives[last] ?? 0;
          const both = compose(letter, unit);
          if (both === letter) into.evasions[last] = (into.evasions[last] ?? 0) | evasionBit.diacritics;
          else into.natives[last] = both;
        } else if (last >= 0) into.ends[last] = aligned.endOf(i);
        continue;
      }
      if (folded === foldAction.drop) {
        const last = into.length - 1;
        // What Unicode counts to the grapheme before it must end with it, or a span would cut the grapheme.
        if (last >= 0 && table.extends[unit] === 1) into.ends[last] = aligned.endOf(i);
        if (hides(unit)) invisible = true;
        continue;
      }
      if (folded === foldAction.expand) {
        if (joinMark(into, unit, kind[unit] ?? 0) !== notJoined) {
          into.ends[into.length - 1] = aligned.endOf(i);
          continue;
        }
        const evasion = styleOf(unit, styled[unit] ?? 0);
        writeAll(table.expand(unit), evasion, aligned.startOf(i), aligned.endOf(i));
        continue;
      }
      const codePoint = text.codePointAt(i) ?? unit;
      const width = codePoint > 0xffff ? 2 : 1;
      const start = aligned.startOf(i);
      if (codePoint >= regionalA && codePoint <= regionalA + 25) {
        i = writeRegional(text, i, aligned, emoji, write, isWord) - 1;
        continue;
      }
      const block = filledLetters.find((first) => codePoint >= first && codePoint < first + 26);
      if (block !== undefined) {
        const letter = 0x61 + codePoint - block;
        write(letter, letter, evasionBit['enclosed-letters'], start, aligned.endOf(i + 1));
        i += 1;
        continue;
      }
      const length = emoji.lengthAt(text, i);
      if (length > 0) {
        const unitOfEmoji = emoji.unitOf(text.slice(i, i + length));
        write(unitOfEmoji, unitOfEmoji, 0, start, aligned.endOf(i + length - 1));
        i += length - 1;
        continue;
      }
      const end = aligned.endOf(i + width - 1);
      if (width === 2) {
        const expansion = table.expand(codePoint);
        if (continuesGrapheme.test(String.fromCodePoint(codePoint))) {
          if (into.length > 0) into.ends[into.length - 1] = end;
        } else if (expansion === '') invisible = true;
        else if (expansion.length === 2 && expansion.codePointAt(0) === codePoint)
          writeAstral(codePoint, write, start, end);
        else
          writeAll(
            expansion,
            codePoint >= 0x1f100 && codePoint < 0x1f200
              ? evasionBit['enclosed-letters']
              : evasionBit['styled-letters'],
            start,
            end,
          );
        i += 1;
      } else write(0x20, 0x20, 0, start, end);
    }
  };
}

const onceOnly = 2;

/**
 * 1 for units that fold to one unit, whatever stands before them, and hide nothing: nearly all of nearly every text;
 * 2 for those that do so unless they stand there twice.
 */
function plainUnits({ fold, kind, styled }: CharacterTable): Uint8Array {
  return Uint8Array.from(fold, (folded, unit) => {
    if (folded <= foldAction.surrogate || styled[unit] !== 0) return 0;
    if (unit < firstJoined) return 1;
    if (joinsOthers(unit)) return 0;
    return repeats(unit, kind[unit] ?? 0) ? onceOnly : 1;
  });
}

const styleOf = (unit: number, style: number): number =>
  style === 0
    ? 0
    : style === 2
      ? evasionBit['look-alike']
      : unit >= 0x2460 && unit <= 0x24ff
        ? evasionBit['enclosed-letters']
        : evasionBit['styled-letters'];

/** Arabic vowel signs and kashida, Indic nukta, presentation selectors and keycap frames hide nothing. */
const hides = (unit: number): boolean =>
  !(
    (unit >= 0x0610 && unit <= 0x06ed) ||
    unit === 0x093c ||
    unit === 0x09bc ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0x20e3
  );

type Write = (unit: number, native: number, evasion: number, start: number, end: number) => void;

/** Letters beyond the basic plane stay one unit each: the matcher has no terms there but rare Han. */
function writeAstral(codePoint: number, write: Write, start: number, end: number): void {
  const character = String.fromCodePoint(codePoint);
  const unit = /\p{Extended_Pictographic}/u.test(character)
    ? unknownEmojiUnit
    : /\p{Script=Han}/u.test(character)
      ? 0x3007
      : 0x2e;
  write(unit, unit, 0, start, end);
}

/**
 * Regional indicators are flags when the whole run reads as flags, stands apart from letters and spells no word; letters
 * otherwise. Gives where the run ends.
 */
function writeRegional(
  text: string,
  from: number,
  aligned: AlignedText,
  emoji: EmojiAlphabet,
  write: Write,
  isWord: (letters: string) => boolean,
): number {
  let to = from;
  while (to < text.length) {
    const codePoint = text.codePointAt(to) ?? 0;
    if (codePoint < regionalA || codePoint > regionalA + 25) break;
    to += 2;
  }
  let flags = (to - from) % 4 === 0;
  for (let at = from; flags && at < to; at += 4) flags = emoji.lengthAt(text, at) === 4;
  if (flags) {
    let letters = '';
    for (let at = from; at < to; at += 2)
      letters += String.fromCharCode(0x61 + (text.codePointAt(at) ?? regionalA) - regionalA);
    flags =
      (standsApart(text, from, to) || parts(text, from, to)) && !(letters.length >= 4 && isWord(letters));
  }
  const step = flags ? 4 : 2;
  for (let at = from; at < to; at += step) {
    const end = aligned.endOf(at + step - 1);
    if (flags) {
      const unit = emoji.unitOf(text.slice(at, at + 4));
      write(unit, unit, 0, aligned.startOf(at), end);
    } else {
      const letter = 0x61 + (text.codePointAt(at) ?? regionalA) - regionalA;
      write(letter, letter, evasionBit['enclosed-letters'], aligned.startOf(at), end);
    }
  }
  return to;
}

const standsApart = (text: string, from: number, to: number): boolean =>
  !/\p{L}$/u.test(text.slice(Math.max(0, from - 2), from)) && !/^\p{L}/u.test(text.slice(to, to + 2));

/** Whether one flag stands between two letters, each by itself: h🇹🇭a🔥w. */
const parts = (text: string, from: number, to: number): boolean =>
  to - from === 4 &&
  /(?<!\p{L})\p{L}\p{M}?$/u.test(text.slice(Math.max(0, from - 5), from)) &&
  /^\p{L}\p{M}?(?!\p{L})/u.test(text.slice(to, to + 5));
