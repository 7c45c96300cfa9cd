import { graphemesOf } from '../graphemes-of.js';
import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';

const codeOf = (letter: string): number => letter.codePointAt(0) ?? 0;
const hexOf = (code: number, width: number): string => code.toString(16).toUpperCase().padStart(width, '0');
const each = (text: string, form: (code: number) => string, gap = ''): string =>
  Array.from(text, (letter) => form(codeOf(letter))).join(gap);
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\P{ASCII}/gu, '')
    .toLowerCase();

/** Notations of letters by number or in markup, as machines write them and readers or browsers undo them. */
export const notations: readonly Operator[] = [
  {
    name: 'code-points-named',
    kind: 'encodings',
    does: 'U+0069 for each character',
    disguise: ({ text }) => each(text, (code) => `U+${hexOf(code, 4)}`, ' '),
  },
  {
    name: 'css-escapes',
    kind: 'encodings',
    does: '\\000069 for each character',
    disguise: ({ text }) => each(text, (code) => `\\${hexOf(code, 6)}`),
  },
  {
    name: 'quoted-printable',
    kind: 'encodings',
    does: '=69 for each byte, as in mail',
    disguise: ({ text }) =>
      Array.from(new TextEncoder().encode(text), (byte) => `=${hexOf(byte, 2)}`).join(''),
  },
  {
    name: 'octal-escapes',
    kind: 'encodings',
    does: '\\151 for each letter',
    disguise: onlyLatin((text) => each(plain(text), (code) => `\\${code.toString(8).padStart(3, '0')}`)),
  },
  {
    name: 'alphabet-numbers',
    kind: 'encodings',
    does: 'the place of each letter in the alphabet, with dashes between (9-22-15)',
    disguise: onlyLatin((text) =>
      plain(text).replaceAll(/[a-z]+/g, (word) => each(word, (code) => String(code - 0x60), '-')),
    ),
  },
  {
    name: 'bytes-apart',
    kind: 'encodings',
    does: 'the code of each letter in hexadecimal, with spaces between',
    disguise: onlyLatin((text) => each(plain(text), (code) => hexOf(code, 2), ' ')),
  },
  {
    name: 'backspace',
    kind: 'invisible',
    does: 'a letter too many and a backspace behind it',
    disguise: ({ text }, random) => {
      const letters = graphemesOf(text);
      return letters.toSpliced(1 + random.below(letters.length - 1), 0, 'x\b').join('');
    },
  },
  {
    name: 'bidi-override-nested',
    kind: 'order',
    does: 'the second half first and backwards under U+202E, the first half under U+202D within it',
    disguise: ({ text }) => {
      const letters = graphemesOf(text);
      const half = Math.ceil(letters.length / 2);
      const turned = letters.slice(half).reverse().join('');
      return /\p{Script=Arabic}/u.test(text)
        ? undefined
        : `\u202e${turned}\u202d${letters.slice(0, half).join('')}\u202c\u202c`;
    },
  },
  {
    name: 'board-tags',
    kind: 'encodings',
    does: '[b] and [/b] around each letter',
    disguise: ({ text }) =>
      graphemesOf(text)
        .map((letter) => (letter === ' ' ? letter : `[b]${letter}[/b]`))
        .join(''),
  },
  {
    name: 'hyphen-at-line-end',
    kind: 'separators',
    does: 'a hyphen and a line break in the middle of the first word',
    disguise: onlyLatin((text) => text.replace(/^(\p{L}{2,}?)(?=\p{Ll}{2})/u, '$1-\n')),
  },
];
