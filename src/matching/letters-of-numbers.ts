import { evasionBit } from '../analysis/evasion-set.js';
import type { FieldTokens } from './field-tokens.js';
import type { SpeltWord } from './spelt-out.js';

const none: readonly SpeltWord[] = [];
const smallA = 0x61;
const shortest = 4;
/** How numbers stand for letters: what they look like, and the letter of each as a code of ASCII. */
const notations: readonly { readonly form: RegExp; readonly letterOf: (number: string) => number }[] = [
  { form: /^(?:1?[1-9]|[12]0|2[0-6])$/, letterOf: (number) => smallA + Number(number) - 1 },
  { form: /^(?:6[5-9]|[789]\d|1[01]\d|12[0-2]|32)$/, letterOf: Number },
  {
    form: /^(?:0x)?(?:[46][1-9a-f]|[57][\da]|20)$/,
    letterOf: (number) => Number.parseInt(number.slice(-2), 16),
  },
  { form: /^0[01]{7}$/, letterOf: (number) => Number.parseInt(number, 2) },
];
const binary = 8;
const longestOther = 4;

/** Whether a token that begins with a digit may be the number of a letter. */
export function mayBeLetter(field: FieldTokens, token: number): boolean {
  const size = field.toOf(token) - field.fromOf(token);
  return size <= longestOther || size === binary;
}

/** The words that numbers spell: places in the alphabet (`9-22-15-18-25`), codes of ASCII (`105 118`, `69 76`, `01101001`). */
export function lettersOfNumbers(field: FieldTokens, first: number, end: number): readonly SpeltWord[] {
  if (end - first < shortest) return none;
  const numbers = Array.from({ length: end - first }, (_, at) =>
    field.text.slice(field.fromOf(first + at), field.toOf(first + at)),
  );
  const notation = notations.find(({ form }) => numbers.every((number) => form.test(number)));
  if (notation === undefined) return none;
  const letters = String.fromCharCode(...numbers.map(notation.letterOf)).toLowerCase();
  const found: SpeltWord[] = [];
  for (const { 0: word, index } of letters.matchAll(/[a-z]+/g))
    found.push({
      from: field.fromOf(first + index),
      to: field.toOf(first + index + word.length - 1),
      letters: word,
      evasion: evasionBit.encoding,
      close: false,
    });
  return found;
}
