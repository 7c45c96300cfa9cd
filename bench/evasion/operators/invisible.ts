import { graphemesOf } from '../graphemes-of.js';
import type { Operator } from './operator.js';

function between(name: string, marks: readonly string[], does: string): Operator {
  return {
    name,
    kind: 'invisible',
    does,
    disguise({ text }, random) {
      const mark = random.pick(marks);
      return graphemesOf(text).join(mark);
    },
  };
}

export const invisible: readonly Operator[] = [
  between('zero-width-space', ['\u200b'], 'U+200B between all letters'),
  between('zero-width-joiners', ['\u200c', '\u200d'], 'U+200C or U+200D between all letters'),
  between('word-joiner', ['\u2060', '\ufeff'], 'U+2060 or U+FEFF between all letters'),
  between('soft-hyphen', ['\u00ad'], 'U+00AD between all letters'),
  between('grapheme-joiner', ['\u034f', '\u180e'], 'U+034F or U+180E between all letters'),
  between('variation-selectors', ['\ufe0e', '\ufe0f'], 'a variation selector after each letter'),
  between(
    'invisible-operators',
    ['\u2061', '\u2062', '\u2063', '\u2064'],
    'U+2061 to U+2064 between all letters',
  ),
  {
    name: 'zero-width-one',
    kind: 'invisible',
    does: 'one U+200B within the term',
    disguise({ text }, random) {
      const letters = graphemesOf(text);
      if (letters.length < 2) return undefined;
      const at = 1 + random.below(letters.length - 1);
      return `${letters.slice(0, at).join('')}\u200b${letters.slice(at).join('')}`;
    },
  },
  {
    name: 'isolate-noise',
    kind: 'invisible',
    does: 'direction marks and isolates around the letters',
    disguise: ({ text }, random) =>
      graphemesOf(text)
        .map((letter) => random.pick([`\u2068${letter}\u2069`, `\u200e${letter}`, `${letter}\u200e`, letter]))
        .join(''),
  },
];
