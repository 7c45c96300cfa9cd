import { CharacterClass } from '../analysis/character-class.js';
import { evasionBit } from '../analysis/evasion-set.js';

export const Signal = {
  /** A digit or symbol that may stand for a letter. */
  leet: 1,
  /** A letter of another script that looks like a Latin one. */
  lookAlike: 2,
  /** A sign that hides a letter. */
  mask: 4,
  /** A sign that hides a letter only between letters. */
  innerMask: 8,
} as const;

export interface Reading {
  /** How many units of the text are read. */
  readonly length: number;
  /** The letters that they may stand for. */
  readonly letters: string;
  readonly evasion: number;
}

/** What units may stand for other than themselves: look-alikes, leetspeak of one or several units, masks. */
export interface DisguiseTable {
  /** Signal bits of a unit. */
  readonly signals: Uint8Array;
  /** Readings that begin with a unit; longer ones first. */
  readings(unit: number): readonly Reading[];
  beginsSequence(unit: number): boolean;
  /** The whole sequence of a reading of several units, to be compared with the text. */
  isMask(unit: number): boolean;
  /** Whether a mask hides a letter only when a letter follows. */
  isInnerMask(unit: number): boolean;
  /** Whether it also parts letters or ends a sentence. */
  isPartingMask(unit: number): boolean;
  /** The Cyrillic and Greek letters that look like a Latin one. */
  otherLike(unit: number): string;
  sequenceAt(units: Uint16Array, at: number, length: number): readonly Reading[];
  /**
   * The letters that a unit by itself may be read as, as `letterBit`s; all of them for a mask, but for one that hides a
   * letter only between letters. Cyrillic and Greek ones that look like it are not among them.
   */
  letterBits(unit: number): number;
  /** The Latin letters that look like a Cyrillic or Greek one, as `letterBit`s. */
  latinBits(unit: number): number;
}

/** A letter or digit among others; several share a bit, but Latin letters with no digit. */
export const letterBit = (unit: number): number =>
  1 << (unit >= zero && unit < zero + 10 ? firstDigitBit + (unit % digitBits) : unit & 31);

const zero = 0x30;
/** The bits that no Latin letter has. */
const firstDigitBit = 27;
const digitBits = 5;

export interface DisguiseRows {
  /** character, letters, kind */
  readonly lookAlikes: readonly (readonly string[])[];
  /** sequence, letters */
  readonly leetspeak: readonly (readonly string[])[];
}

/** Signs that writers put in the place of a letter. `x` masks only beside other scripts and in capitals: see the walk. */
const masks = '*_#x•●○◯◌◎◉∘▪▫■□▢▓▒░█×✕✖✗✘⨯∗⁎＊✱✳✻❋※¿¤⌀⊗⊘';
/** Signs that also end words and sentences: they hide a letter only between letters. */
const innerMasks = '.-·…?~';
/** Signs that hide a letter between letters only, and part none. */
const coveringMasks = '^°%▀▁▂▃▄▅▆▇▉▊▌▐◆◇★☆♦♢✦✧✪✯⬛⬤';

/** Builds the table. Look-alikes that are Latin letters themselves are the char filter's, not ours. */
export function createDisguiseTable(rows: DisguiseRows, kinds: Uint8Array): DisguiseTable {
  const signals = new Uint8Array(0x10000);
  const single = new Map<number, Reading[]>();
  const sequences = new Map<number, { units: number[]; reading: Reading }[]>();
  const others = new Map<number, string>();
  const add = (sequence: string, letters: string, evasion: number, signal: number): void => {
    const units = [...sequence].map((character) => character.charCodeAt(0));
    const first = units[0];
    if (first === undefined || sequence.length !== units.length) return;
    if (units.length === 1) {
      const known = single.get(first) ?? [];
      const same = known.find((reading) => reading.evasion === evasion);
      const merged = [...new Set((same?.letters ?? '') + letters)].join('');
      single.set(first, [
        ...known.filter((reading) => reading !== same),
        { length: 1, letters: merged, evasion },
      ]);
      signals[first] = (signals[first] ?? 0) | signal;
    } else {
      const list = sequences.get(first) ?? [];
      list.push({ units, reading: { length: units.length, letters, evasion } });
      sequences.set(first, list);
      if (kinds[first] === CharacterClass.punctuation || kinds[first] === CharacterClass.digit)
        signals[first] = (signals[first] ?? 0) | signal;
    }
  };
  for (const [character = '', letters = ''] of rows.lookAlikes) {
    const kind = character.length === 1 ? kinds[character.charCodeAt(0)] : undefined;
    const isOther = kind === CharacterClass.cyrillic || kind === CharacterClass.greek;
    if (isOther && letters.length === 1 && letters <= 'z') {
      const latin = letters.charCodeAt(0);
      others.set(latin, (others.get(latin) ?? '') + character);
    }
    if (kind !== undefined && letters.length === 1 && character > '\u007f')
      add(character, letters, evasionBit['look-alike'], Signal.lookAlike);
  }
  // What looks like a Latin letter looks like the Cyrillic ones of that shape: κοсτь among Cyrillic letters.
  for (const alike of others.values())
    for (const greek of alike)
      if (kinds[greek.charCodeAt(0)] === CharacterClass.greek)
        for (const letter of alike)
          if (kinds[letter.charCodeAt(0)] === CharacterClass.cyrillic)
            add(greek, letter, evasionBit['look-alike'], Signal.lookAlike);
  for (const [sequence = '', letters = ''] of rows.leetspeak)
    add(sequence, letters, evasionBit.leetspeak, Signal.leet);
  const isMasked = new Uint8Array(0x10000);
  for (const mask of masks + innerMasks + coveringMasks) {
    const unit = mask.charCodeAt(0);
    isMasked[unit] = masks.includes(mask) ? 1 : innerMasks.includes(mask) ? 2 : 3;
    const signal = masks.includes(mask) ? Signal.mask : Signal.innerMask;
    if (mask !== 'x') signals[unit] = (signals[unit] ?? 0) | signal;
  }
  const none: readonly Reading[] = [];
  const begins = new Uint8Array(0x10000);
  for (const first of sequences.keys()) begins[first] = 1;
  const bits = new Int32Array(0x10000);
  const addBits = (unit: number, letters: string): void => {
    for (let k = 0; k < letters.length; k++)
      bits[unit] = (bits[unit] ?? 0) | letterBit(letters.charCodeAt(k));
  };
  for (let unit = 0; unit < bits.length; unit++)
    bits[unit] =
      isMasked[unit] === 1 ? -1 : (kinds[unit] ?? 0) <= CharacterClass.punctuation ? 0 : letterBit(unit);
  for (const [unit, readings] of single) for (const { letters } of readings) addBits(unit, letters);
  const latin = new Int32Array(0x530);
  for (const [unit, letters] of others)
    for (const letter of letters) {
      const like = letter.charCodeAt(0);
      latin[like] = (latin[like] ?? 0) | letterBit(unit);
    }
  return {
    signals,
    readings: (unit) => single.get(unit) ?? none,
    beginsSequence: (unit) => begins[unit] === 1,
    otherLike: (unit) => others.get(unit) ?? '',
    isMask: (unit) => isMasked[unit] !== 0,
    isInnerMask: (unit) => (isMasked[unit] ?? 0) > 1,
    isPartingMask: (unit) => isMasked[unit] === 2,
    letterBits: (unit) => bits[unit] ?? 0,
    latinBits: (unit) => latin[unit] ?? 0,
    sequenceAt(units, at, length) {
      const list = sequences.get(units[at] ?? 0);
      if (list === undefined) return none;
      let found: Reading[] | undefined;
      for (const { units: wanted, reading } of list) {
        let k = at + wanted.length <= length ? 0 : -1;
        while (k >= 0 && k < wanted.length) k = units[at + k] === wanted[k] ? k + 1 : -1;
        if (k < 0) continue;
        if (found === undefined) found = [reading];
        else found.push(reading);
      }
      return found ?? none;
    },
  };
}
