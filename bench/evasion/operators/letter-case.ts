import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';

export const letterCase: readonly Operator[] = [
  {
    name: 'case-upper',
    kind: 'case',
    does: 'all capitals',
    disguise: onlyLatin((text) => text.toUpperCase()),
  },
  {
    name: 'case-alternating',
    kind: 'case',
    does: 'every other letter a capital',
    disguise: onlyLatin((text) =>
      [...text].map((letter, at) => (at % 2 === 1 ? letter.toUpperCase() : letter.toLowerCase())).join(''),
    ),
  },
  {
    name: 'case-random',
    kind: 'case',
    does: 'each letter a capital with p .5',
    disguise: onlyLatin((text, random) =>
      [...text].map((letter) => (random.chance(0.5) ? letter.toUpperCase() : letter.toLowerCase())).join(''),
    ),
  },
];
