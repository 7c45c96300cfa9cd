import { type Evasion, evasions } from '../assessment.js';

/** A set of evasions as bits of one number, so that the hot path carries them without allocating. */
export type EvasionSet = number;

export const evasionBit = Object.fromEntries(evasions.map((name, i) => [name, 1 << i])) as Readonly<
  Record<Evasion, number>
>;

/** Notes on a reading that are no evasions, kept beside them in one number while a text is read. */
export const readingBit = {
  /** Believed only in a post that trades, or when the rest of the term stands there plainly. */
  guess: 1 << 28,
  /** Too little to be a word by itself: believed only beside another word of the same term. */
  part: 1 << 29,
  /** Not one letter is left of the word. */
  bare: 1 << 30,
} as const;

export function evasionNames(set: EvasionSet): Evasion[] {
  const names: Evasion[] = [];
  for (const name of evasions) if ((set & evasionBit[name]) !== 0) names.push(name);
  return names;
}
