import { graphemesOf } from '../graphemes-of.js';
import type { Operator } from './operator.js';
import { scriptOfTerm } from './script-of-term.js';

const isLetter = /\p{L}/u;
/** Scripts in which people draw out letters within a word; in others only the end. */
const drawnOut = new Set(['latin', 'cyrillic', 'arabic']);

export const repeats: readonly Operator[] = [
  {
    name: 'repeat-all',
    kind: 'repeats',
    does: 'each letter twice',
    disguise: ({ text }) =>
      drawnOut.has(scriptOfTerm(text))
        ? graphemesOf(text)
            .map((letter) => (isLetter.test(letter) ? letter + letter : letter))
            .join('')
        : undefined,
  },
  {
    name: 'repeat-tail',
    kind: 'repeats',
    does: 'the last letter five times',
    disguise: ({ text }) => text + ([...text].at(-1) ?? '').repeat(4),
  },
  {
    name: 'repeat-some',
    kind: 'repeats',
    does: 'letters one to four times, p .4, at least one',
    disguise({ text }, random) {
      if (!drawnOut.has(scriptOfTerm(text))) return undefined;
      const letters = graphemesOf(text);
      const certain = random.below(letters.length);
      return letters
        .map((letter, at) => {
          if (!isLetter.test(letter) || !(at === certain || random.chance(0.4))) return letter;
          return letter.repeat(2 + random.below(3));
        })
        .join('');
    },
  },
];
