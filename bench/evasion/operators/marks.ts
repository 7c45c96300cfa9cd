import { graphemesOf } from '../graphemes-of.js';
import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';
import { scriptOfTerm } from './script-of-term.js';
import { substitute } from './substitute.js';

const zalgo = Array.from({ length: 48 }, (_, index) => String.fromCodePoint(0x300 + index));
const harakat = ['\u064e', '\u064f', '\u0650', '\u0652'];

export const marks: readonly Operator[] = [
  {
    name: 'zalgo',
    kind: 'marks',
    does: 'three combining marks on each letter',
    disguise: onlyLatin((text, random) =>
      [...text]
        .map((letter) => letter + random.pick(zalgo) + random.pick(zalgo) + random.pick(zalgo))
        .join(''),
    ),
  },
  {
    name: 'struck-through',
    kind: 'marks',
    does: 'U+0336 over each letter',
    disguise: onlyLatin((text) => [...text].map((letter) => `${letter}\u0336`).join('')),
  },
  {
    name: 'accents-added',
    kind: 'marks',
    does: 'accented letters, p 1',
    disguise: onlyLatin((text, random) => substitute('accents', text, 1, random)),
  },
  {
    name: 'accents-stripped',
    kind: 'marks',
    does: 'accents left out, as many people type',
    disguise: onlyLatin((text) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd')),
  },
  {
    name: 'decomposed',
    kind: 'marks',
    does: 'letters and marks apart (NFD)',
    disguise: ({ text }) => text.normalize('NFD'),
  },
  {
    name: 'thai-marks-dropped',
    kind: 'marks',
    does: 'Thai tone marks and silencers left out',
    disguise: ({ text }) =>
      scriptOfTerm(text) === 'thai' ? text.replaceAll(/[\u0e47-\u0e4e]/g, '') : undefined,
  },
  {
    name: 'arabic-marks-added',
    kind: 'marks',
    does: 'short vowels after each Arabic letter',
    disguise: ({ text }, random) =>
      scriptOfTerm(text) === 'arabic'
        ? text.replaceAll(/\p{L}/gu, (letter) => letter + random.pick(harakat))
        : undefined,
  },
  {
    name: 'arabic-stretched',
    kind: 'marks',
    does: 'Arabic letters drawn out (U+0640)',
    disguise: ({ text }) =>
      scriptOfTerm(text) === 'arabic'
        ? text
            .split(' ')
            .map((word) => graphemesOf(word).join('\u0640'))
            .join(' ')
        : undefined,
  },
];
