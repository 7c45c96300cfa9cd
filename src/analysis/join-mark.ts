import { CharacterClass } from './character-class.js';
import { type EvasionSet, evasionBit } from './evasion-set.js';
import type { FoldedText } from './folded-text.js';

/** Of vowel signs in two parts: Bengali, Oriya, Tamil, Kannada, Malayalam, Sinhala. */
const secondParts: ReadonlySet<number> = new Set([
  0x09be, 0x09d7, 0x0b3e, 0x0b56, 0x0b57, 0x0bbe, 0x0bd7, 0x0cc2, 0x0cd5, 0x0cd6, 0x0d3e, 0x0d57, 0x0dca,
  0x0dcf, 0x0ddf,
]);
const firstOfTwo = 0x09be;
const lastOfTwo = 0x0ddf;
const voicing = '\u3099';
const semiVoicing = '\u309a';

/** What is no sign of the one before it. */
export const notJoined = -1;
/** Nothing below Devanagari is. */
export const firstJoined = 0x0900;
const sara = { a: 0x0e30, aa: 0x0e32, e: 0x0e40, ae: 0x0e41 } as const;
const laoAa = 0x0eb2;

/**
 * Makes a unit and the one before it one sign where they were typed apart, and tells what is undone by that: a mark of
 * Thai or of an Indic script that is typed over and over, two Thai letters that look like one (เเ for แ), a kana and its
 * voicing mark (ﾍﾞ), NIKHAHIT and AA of Thai and Lao (ํ + า), the parts of a vowel sign that stands on both sides of its
 * letter (கெ + ா). `notJoined` where they are two.
 */
export function joinMark(into: FoldedText, unit: number, kind: number): EvasionSet {
  const last = into.length - 1;
  if (last < 0) return notJoined;
  const before = into.units[last] ?? 0;
  if (unit === before && repeats(unit, kind)) return evasionBit.repetition;
  if (unit === sara.e) return joinE(into, last, before);
  if (unit === sara.aa || unit === laoAa)
    return join(into, unit === sara.aa ? 0x0e4d : 0x0ecd, unit + 1) ? 0 : notJoined;
  if (unit >= firstOfTwo && unit <= lastOfTwo)
    return secondParts.has(unit) && compose(into, String.fromCharCode(unit)) ? 0 : notJoined;
  // Narrow katakana have marks of their own, and there are marks that stand apart.
  if (unit === 0xff9e || unit === 0x3099 || unit === 0x309b) return compose(into, voicing) ? 0 : notJoined;
  if (unit === 0xff9f || unit === 0x309a || unit === 0x309c)
    return compose(into, semiVoicing) ? 0 : notJoined;
  return notJoined;
}

/** Whether a unit that is typed over and over stands upon itself. */
export const repeats = (unit: number, kind: number): boolean =>
  kind === CharacterClass.mark || isThaiSign(unit);

/** Whether a unit may be one sign with another one before it. */
export const joinsOthers = (unit: number): boolean =>
  unit === sara.e ||
  unit === sara.aa ||
  unit === laoAa ||
  secondParts.has(unit) ||
  (unit >= 0x3099 && unit <= 0x309c) ||
  unit === 0xff9e ||
  unit === 0xff9f;

/** Vowel signs above, below and behind, tone marks and silencers. */
const isThaiSign = (unit: number): boolean =>
  (unit >= sara.a && unit <= 0x0e3a && unit !== 0x0e33) || (unit >= 0x0e47 && unit <= 0x0e4e);

/** Two are another letter, and more are one that is drawn out. */
function joinE(into: FoldedText, last: number, before: number): EvasionSet {
  if (before === sara.e) {
    into.units[last] = into.natives[last] = sara.ae;
    return evasionBit['look-alike'];
  }
  if (before !== sara.ae || ((into.evasions[last] ?? 0) & evasionBit['look-alike']) === 0) return notJoined;
  into.units[last] = into.natives[last] = sara.e;
  return evasionBit.repetition;
}

function join(into: FoldedText, wanted: number, result: number): boolean {
  const last = into.length - 1;
  if (last < 0 || into.units[last] !== wanted) return false;
  into.units[last] = into.natives[last] = result;
  return true;
}

function compose(into: FoldedText, mark: string): boolean {
  const last = into.length - 1;
  if (last < 0) return false;
  const both = (String.fromCharCode(into.units[last] ?? 0) + mark).normalize('NFC');
  if (both.length !== 1) return false;
  into.units[last] = into.natives[last] = both.charCodeAt(0);
  return true;
}
