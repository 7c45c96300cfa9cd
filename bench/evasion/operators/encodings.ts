import type { Operator } from './operator.js';

export const encodings: readonly Operator[] = [
  {
    name: 'entity-decimal',
    kind: 'encodings',
    does: '&#105; for each letter',
    disguise: ({ text }) => [...text].map((letter) => `&#${letter.codePointAt(0)};`).join(''),
  },
  {
    name: 'entity-hex',
    kind: 'encodings',
    does: '&#x69; for each letter',
    disguise: ({ text }) => [...text].map((letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join(''),
  },
  {
    name: 'entity-one',
    kind: 'encodings',
    does: 'one letter as &#105;',
    disguise({ text }, random) {
      const letters = [...text];
      const at = random.below(letters.length);
      return letters.with(at, `&#${letters[at]?.codePointAt(0)};`).join('');
    },
  },
  {
    name: 'percent',
    kind: 'encodings',
    does: '%69 for each byte of UTF-8',
    disguise: ({ text }) =>
      Array.from(Buffer.from(text, 'utf8'), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  },
];
