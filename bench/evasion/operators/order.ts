import { graphemesOf } from '../graphemes-of.js';
import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';
import { substitute } from './substitute.js';

const backwards = (text: string): string => graphemesOf(text).toReversed().join('');

export const order: readonly Operator[] = [
  {
    name: 'reversed',
    kind: 'order',
    does: 'the letters from last to first',
    disguise: ({ text }) => backwards(text),
  },
  {
    name: 'reversed-words',
    kind: 'order',
    does: 'each word from its last letter to its first',
    disguise: ({ text }) => (text.includes(' ') ? text.split(' ').map(backwards).join(' ') : undefined),
  },
  {
    name: 'upside-down',
    kind: 'order',
    does: 'letters turned on their heads, from last to first',
    disguise: onlyLatin((text, random) => substitute('upside-down', backwards(text), 1, random)),
  },
  {
    name: 'bidi-override',
    kind: 'order',
    does: 'letters reversed, and shown right by U+202E and U+202C',
    disguise: ({ text }) => `\u202e${backwards(text)}\u202c`,
  },
  {
    name: 'words-swapped',
    kind: 'order',
    does: 'the two words of a term swapped',
    disguise: onlyLatin((text) => {
      const words = text.split(' ');
      return words.length === 2 ? words.toReversed().join(' ') : undefined;
    }),
  },
  {
    name: 'words-swapped-of',
    kind: 'order',
    does: 'bone of tiger',
    disguise: onlyLatin((text, _random, { language }) => {
      const words = text.split(' ');
      return words.length === 2 && language === 'en' ? words.toReversed().join(' of ') : undefined;
    }),
  },
];
