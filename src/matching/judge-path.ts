import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import { Sureness, type WordLattice } from './word-lattice.js';

const { guess, part, bare } = readingBit;
/** Words of so many letters bear out a guess beside them. */
const longEnough = 4;
/** Letters of a term that is believed though none of its words stands there plainly. */
const enoughLetters = 8;
const enoughConsonants = 5;
/** Letters of a term of which each word has some masked. */
const enoughMasked = 10;
/** A word of so many letters beside a plain one of its term is misspelt, although some language has it in its dictionary. */
const longWord = 8;
const signs = evasionBit.leetspeak | evasionBit.masking | evasionBit['look-alike'];
const families = [
  evasionBit['vowel-drop'],
  evasionBit.reversed,
  evasionBit.romanised,
  signs,
  evasionBit.spacing | evasionBit.punctuation,
];

/** The bit of `families` for words written backwards. */
const reversedFamily = 1 << families.indexOf(evasionBit.reversed);

/** The bit of `families` for signs in place of letters. */
const signFamily = 1 << families.indexOf(signs);

export interface PathReading {
  readonly evasion: number;
  readonly sureness: number;
}

/**
 * Judges the readings of the words of one term together. A guess is borne out by another word of the term that stands
 * there plainly; words disguised in the same way bear out one another when they are long enough in all.
 */
export function judgePath(
  path: readonly number[],
  lattice: WordLattice,
  evasion: number,
  sureness: number,
): PathReading | undefined {
  if ((evasion & guess) === 0 && (path.length < 2 || sureness > Sureness.weak)) return { evasion, sureness };
  if (path.length < 2) return (evasion & part) === 0 ? { evasion, sureness } : undefined;
  let plain = false;
  let letters = 0;
  let shared = -1;
  let disguised = true;
  let shortest = Number.POSITIVE_INFINITY;
  for (const edge of path) {
    const undone = lattice.evasion[edge] ?? 0;
    const size = (lattice.to[edge] ?? 0) - (lattice.from[edge] ?? 0);
    letters += size;
    if ((undone & guess) === 0 && lattice.sureness[edge] === Sureness.strong && size >= longEnough)
      plain = true;
    else shortest = Math.min(shortest, size);
    if ((undone & guess) !== 0 && (undone & evasionBit.leetspeak) === 0) disguised = false;
    // What stands there plainly is disguised in no way, and bears nothing out when it is short.
    if (undone !== 0) shared &= familyOf(undone);
  }
  // Two words backwards are no chance.
  if ((shared & reversedFamily) !== 0 && letters >= enoughLetters)
    return { evasion: evasion & ~(guess | part), sureness };
  if ((evasion & part) !== 0) {
    const borneOut = plain && (evasion & bare) === 0;
    const enough = (evasion & evasionBit['vowel-drop']) !== 0 ? enoughConsonants : enoughLetters;
    if (!borneOut && (shared === 0 || letters < enough)) return undefined;
    return { evasion, sureness: borneOut && shortest >= longWord ? Sureness.medium : Sureness.weak };
  }
  if (plain) return { evasion: evasion & ~guess, sureness: Math.max(sureness, Sureness.medium) };
  const masked = (shared & signFamily) !== 0 && letters >= enoughMasked;
  if (masked || (disguised && letters >= enoughLetters))
    return { evasion: evasion & ~guess, sureness: Math.max(sureness, Sureness.medium) };
  return { evasion, sureness };
}

function familyOf(evasion: number): number {
  let set = 0;
  families.forEach((family, index) => {
    if ((evasion & family) !== 0) set |= 1 << index;
  });
  return set;
}
