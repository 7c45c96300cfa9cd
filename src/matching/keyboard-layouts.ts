import { type CharacterTable, foldAction } from '../analysis/character-table.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';

/** What keys type, by their code below 0x80: the first unit and the second, folded as words are; 0 for none. */
export interface KeyMap {
  readonly first: Uint16Array;
  readonly second: Uint16Array;
}

/** The layouts as they are read: from Latin keys to their letters, and from letters to the Latin keys that typed them. */
export interface KeyboardLayouts {
  /** Of alphabets, whose words stand between spaces. */
  readonly ofAlphabets: readonly KeyMap[];
  /** Of Thai, in which a word begins at any key. */
  readonly thai: KeyMap;
  readonly korean: ReadonlyMap<string, string>;
  /** The Latin keys that type a letter of Hangul, one or two. */
  readonly keysOfHangul: ReadonlyMap<string, string>;
  /** Cyrillic letters by the units that are shown for them in another code. */
  readonly cyrillicCodes: readonly Uint16Array[];
  /** The Latin keys, by the units that they type, of one layout of each script, and of those that differ. */
  readonly latin: readonly Uint8Array[];
  /** The first of two units that one key types at once ... */
  readonly beginsPair: ReadonlySet<number>;
  /** ... and that key. */
  readonly keyOfPair: ReadonlyMap<number, number>;
}

/** Keys that a word needs, since fewer are met by chance, and has at most. */
export const fewestKeys = 3;
export const mostKeys = 32;
/** Signs that end a sentence or a part of it, and are no keys then. */
export const closingSigns = '.,!?;:)،؛。、，';
/** Marks a key that types no letter, but changes one. */
export const marksOnly = 0xffff;
const leftOut = '-';
const ofAlphabets = ['russian', 'ukrainian', 'greek', 'arabic', 'persian', 'hindi'];
const cyrillicCodes = ['koi8-as-windows', 'windows-as-koi8'];
/** Layouts of which no two share a letter are read as one. */
const readAsOne = [
  ['russian', 'greek', 'arabic', 'hebrew', 'thai', 'japanese', 'hindi'],
  ['ukrainian', 'persian'],
];
/** Units of the scripts that have such layouts. */
const unitsOfScripts = 0x3200;

export const pairOf = (first: number, second: number): number => first * 0x10000 + second;

export function createKeyboardLayouts({
  keyboards,
  table,
}: Pick<CompiledLexicon, 'keyboards' | 'table'>): KeyboardLayouts {
  const keysOf = (name: string): ReadonlyMap<string, string> => keyboards.get(name) ?? new Map();
  const keyOfPair = new Map<number, number>();
  const beginsPair = new Set<number>();

  const read = (name: string): KeyMap => {
    const first = new Uint16Array(0x80);
    const second = new Uint16Array(0x80);
    for (const [key, letter] of keysOf(name)) {
      const letters = foldLetters(letter, table);
      first[key.charCodeAt(0)] = letters === '' ? marksOnly : letters.charCodeAt(0);
      if (letters.length > 1) second[key.charCodeAt(0)] = letters.charCodeAt(1);
    }
    return { first, second };
  };

  const readBack = (names: readonly string[]): Uint8Array => {
    const keys = new Uint8Array(unitsOfScripts);
    // The keys without shift come last, and win.
    for (const name of names)
      for (const [key, letters] of [...keysOf(name)].sort(([one], [other]) => rank(one) - rank(other))) {
        const latin = key.toLowerCase().charCodeAt(0);
        if (letters.length === 1) keys[letters.charCodeAt(0)] = latin;
        else {
          beginsPair.add(letters.charCodeAt(0));
          keyOfPair.set(pairOf(letters.charCodeAt(0), letters.charCodeAt(1)), latin);
        }
      }
    return keys;
  };

  return {
    ofAlphabets: ofAlphabets.map(read),
    thai: read('thai'),
    korean: keysOf('korean'),
    keysOfHangul: new Map([...keysOf('korean')].map(([key, letter]) => [letter, key.toLowerCase()])),
    cyrillicCodes: cyrillicCodes.map((name) => {
      const letters = new Uint16Array(unitsOfScripts);
      for (const [shown, letter] of keysOf(name))
        letters[shown.charCodeAt(0)] = foldLetters(letter, table).charCodeAt(0);
      return letters;
    }),
    latin: readAsOne.map(readBack),
    beginsPair,
    keyOfPair,
  };
}

const rank = (key: string): number => Number(key === key.toLowerCase());

function foldLetters(letters: string, { fold }: CharacterTable): string {
  if (letters === leftOut) return '';
  return Array.from(letters, (letter) => {
    const folded = fold[letter.charCodeAt(0)] ?? 0;
    return folded > foldAction.surrogate ? String.fromCharCode(folded) : letter;
  }).join('');
}
