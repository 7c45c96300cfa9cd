import { CharacterClass, isLetter, isUnspaced } from '../analysis/character-class.js';
import { evasionBit } from '../analysis/evasion-set.js';
import type { FoldedText } from '../analysis/folded-text.js';
import type { DisguiseTable } from './disguise-table.js';

const letterS = 0x73;

/** What the walk asks of a unit among its neighbours. */
export interface LetterTests {
  /**
   * The text that is asked about, up to `stop`. `anywhere`: a token is judged wherever it stands, so that what depends on
   * how the text was written may be so.
   */
  open(text: FoldedText, stop: number, anywhere: boolean): void;
  isSharp(at: number): boolean;
  isWedged(at: number, kind: number): boolean;
  isAmongOthers(at: number, kind: number, last: number): boolean;
  isCovered(at: number, kind: number, evasion: number): boolean;
  standsForItself(at: number, letters: number, last: number): boolean;
}

/** One text at a time: its state stands here, since closures made for every start would be most of the garbage. */
export function createLetterTests(disguise: DisguiseTable): LetterTests {
  let units = new Uint16Array(0);
  let kinds = new Uint8Array(0);
  let starts = new Int32Array(0);
  let length = 0;
  let stop = 0;
  let anywhere = false;

  /** The kind of script that the token goes on in, told by its next letter. */
  const nextLetter = (at: number): number => {
    let next = at + 1;
    while (next < stop && kinds[next] === CharacterClass.latin) next++;
    return next < stop ? (units[next] ?? 0) : 0;
  };

  /** Whether two letters are one ß, which stands for a b as well; what a token may be wherever it stands holds for both. */
  const isSharp = (at: number): boolean =>
    units[at] === letterS &&
    at + 1 < stop &&
    units[at + 1] === letterS &&
    (anywhere || starts[at] === starts[at + 1]);

  /** A Latin letter or digit between two letters of a script that has neither: 象a牙, 상1아. */
  const isWedged = (at: number, kind: number): boolean => {
    if (kind !== CharacterClass.latin && kind !== CharacterClass.digit) return false;
    const before = kinds[at - 1] ?? 0;
    const after = kinds[at + 1] ?? 0;
    return before === CharacterClass.letter
      ? after === CharacterClass.letter
      : isUnspaced(before) && isUnspaced(after);
  };

  const isAmongOthers = (at: number, kind: number, last: number): boolean =>
    kind === CharacterClass.latin && isOther(last === 0 ? nextLetter(at) : last);

  /** Whether a sign hides a letter: a mask, or a single emoji right between letters of one word, where none parts them. */
  const isCovered = (at: number, kind: number, evasion: number): boolean => {
    const unit = units[at] ?? 0;
    const isInner = at + 1 < length && isLetter(kinds[at + 1] ?? 0);
    if (kind === CharacterClass.emoji)
      return isInner && isLetter(kinds[at - 1] ?? 0) && (evasion & evasionBit['emoji-between']) === 0;
    return disguise.isMask(unit) && (!disguise.isInnerMask(unit) || isInner);
  };

  /** A letter that is neither a disguise of another nor the one before it again. */
  const standsForItself = (at: number, letters: number, last: number): boolean => {
    const unit = units[at] ?? 0;
    const kind = kinds[at] ?? 0;
    return (
      kind > CharacterClass.punctuation &&
      kind !== CharacterClass.emoji &&
      kind !== CharacterClass.digit &&
      disguise.signals[unit] === 0 &&
      (letters === 0 || unit !== last) &&
      !disguise.isMask(unit) &&
      !isAmongOthers(at, kind, last) &&
      (kind !== CharacterClass.latin || (isPlainBefore(kinds[at - 1] ?? 0) && !isSharp(at))) &&
      (!disguise.beginsSequence(unit) || disguise.sequenceAt(units, at, stop).length === 0)
    );
  };

  return {
    open(text, end, isAnywhere) {
      ({ units, kinds, starts, length } = text);
      stop = end;
      anywhere = isAnywhere;
    },
    isSharp,
    isWedged,
    isAmongOthers,
    isCovered,
    standsForItself,
  };
}

/** Nothing that a Latin letter may be set among or hide. */
const isPlainBefore = (kind: number): boolean => kind !== CharacterClass.letter && !isUnspaced(kind);

/** Cyrillic or Greek. */
const isOther = (unit: number): boolean => unit >= 0x370 && unit < 0x530;
