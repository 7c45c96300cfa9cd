import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';
import { substitute } from './substitute.js';

function inLettersOf(name: string, does: string, probability = 1): Operator {
  return {
    name,
    kind: 'styled letters',
    does,
    disguise: onlyLatin((text, random) => substitute(name, text, probability, random)),
  };
}

function marked(name: string, mark: string, does: string): Operator {
  return {
    name,
    kind: 'styled letters',
    does,
    disguise: onlyLatin((text) => text.replaceAll(/\p{L}/gu, (letter) => letter + mark)),
  };
}

/** Alphabets of the makers of fancy text, from whatever writing has a sign of that shape. */
export const fancyAlphabets: readonly Operator[] = [
  inLettersOf('fancy-han', 'Han characters and kana shaped like letters'),
  inLettersOf('fancy-syllabics', 'Canadian syllabics, Cherokee and runes'),
  inLettersOf('fancy-squiggle', 'Greek, Cyrillic and Hebrew letters and signs in one word'),
  inLettersOf('fancy-hooks', 'letters with hooks from eight writings'),
  inLettersOf('math-signs', 'signs of mathematics (∀ ∃ ∩), p .6', 0.6),
  inLettersOf('braille', 'letters of braille'),
  inLettersOf('subscript', 'lowered letters, where there are any'),
  inLettersOf('emoji-letters', 'emoji with letters on them (🅱️ 🅾️ ℹ️)'),
  inLettersOf('emoji-shapes', 'emoji shaped like letters (⭕ ❗ ✝️), p .4, at least one', 0.4),
  marked('enclosing-circle', '\u20dd', 'a combining circle around each letter'),
  marked('enclosing-keycap', '\u20e3', 'a combining keycap around each letter'),
];
