import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';
import { substitute } from './substitute.js';

const mathematical = [
  'math-bold',
  'math-bold-italic',
  'math-script',
  'math-fraktur',
  'math-double-struck',
  'math-sans',
  'math-monospace',
] as const;

function inAlphabet(name: string, table: string, does: string): Operator {
  return {
    name,
    kind: 'styled letters',
    does,
    disguise: onlyLatin((text, random) => substitute(table, text, 1, random)),
  };
}

export const styledLetters: readonly Operator[] = [
  {
    name: 'font-math',
    kind: 'styled letters',
    does: 'one of seven mathematical alphabets',
    disguise: onlyLatin((text, random) => substitute(random.pick(mathematical), text, 1, random)),
  },
  {
    name: 'font-mixed',
    kind: 'styled letters',
    does: 'another alphabet for each letter',
    disguise: onlyLatin((text, random) =>
      [...text].map((letter) => substitute(random.pick(mathematical), letter, 1, random)).join(''),
    ),
  },
  inAlphabet('font-circled', 'circled', 'letters in circles'),
  inAlphabet('font-parenthesised', 'parenthesised', 'letters in brackets'),
  inAlphabet('font-circled-negative', 'circled-negative', 'white letters on black discs'),
  inAlphabet('font-squared', 'squared', 'letters in squares'),
  inAlphabet('font-squared-negative', 'squared-negative', 'letters on squares, as on a blood group'),
  inAlphabet('regional-indicators', 'regional-indicator', 'the letters that flags are made of'),
  inAlphabet('full-width', 'full-width', 'letters as wide as Han'),
  inAlphabet('small-caps', 'small-caps', 'small capitals'),
  inAlphabet('superscript', 'superscript', 'raised letters'),
];
