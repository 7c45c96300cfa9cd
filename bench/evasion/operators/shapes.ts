import { graphemesOf } from '../graphemes-of.js';
import { longestWord } from './longest-word.js';
import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';
import { substitute } from './substitute.js';

const overlays = ['\u0338', '\u0333', '\u033e', '\u035f', '\u20de', '\u20e0'];
const bare = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

function shaped(name: string, does: string, probability = 1): Operator {
  return {
    name,
    kind: 'styled letters',
    does,
    disguise: onlyLatin((text, random) => {
      const changed = substitute(name, bare(text), probability, random);
      return changed === bare(text) ? undefined : changed;
    }),
  };
}

/** Letters in the shape of others. */
export const shapes: readonly Operator[] = [
  shaped('fancy-currency', 'signs of currencies and struck letters'),
  shaped('fancy-stroke', 'letters with a stroke or a hook'),
  shaped('fancy-mixed', 'letters of Thai, Hebrew, Armenian, Cyrillic and Greek in one word'),
  shaped('fancy-capitals', 'Canadian syllabics in the shape of capitals'),
  shaped('scripts-mixed', 'letters of Georgian, Armenian, Hebrew and Indic digits, p .5', 0.5),
  shaped('signs-for-letters', 'one of several signs for a letter (( for c, + for t, ° for o), p .35', 0.35),
  {
    name: 'styles-mixed-with-marks',
    kind: 'styled letters',
    does: 'a mathematical alphabet with a line under each letter',
    disguise: onlyLatin((text, random) => {
      const changed = substitute(
        random.pick(['math-bold', 'math-sans', 'math-monospace']),
        bare(text),
        1,
        random,
      );
      return [...changed].map((letter) => (letter === ' ' ? letter : `${letter}\u0332`)).join('');
    }),
  },
  {
    name: 'overlaid',
    kind: 'marks',
    does: 'a stroke, line, square or ban over each letter',
    disguise: onlyLatin((text, random) => {
      const mark = random.pick(overlays);
      return text.replaceAll(/\p{L}/gu, (letter) => letter + mark);
    }),
  },
  {
    name: 'raised-and-lowered',
    kind: 'styled letters',
    does: 'letters raised or lowered, p .4 each',
    disguise: onlyLatin((text, random) => {
      const changed = [...bare(text)]
        .map((letter) =>
          random.chance(0.4)
            ? substitute(random.pick(['superscript', 'subscript']), letter, 1, random)
            : letter,
        )
        .join('');
      return changed === text ? undefined : changed;
    }),
  },
  {
    name: 'turned-one',
    kind: 'styled letters',
    does: 'one letter of the longest word on its head',
    disguise: onlyLatin((text, random) => {
      const word = longestWord(bare(text));
      const changed = substitute('turned-one', word, 0, random);
      return changed === word ? undefined : bare(text).replace(word, changed);
    }),
  },
  {
    name: 'turned-in-place',
    kind: 'order',
    does: 'letters on their heads in the order of upright ones',
    disguise: onlyLatin((text, random) => substitute('upside-down', bare(text), 1, random)),
  },
  {
    name: 'upside-down-spaced',
    kind: 'order',
    does: 'letters turned on their heads, from last to first, with spaces between',
    disguise: onlyLatin((text, random) =>
      graphemesOf(substitute('upside-down', [...bare(text)].reverse().join(''), 1, random)).join(' '),
    ),
  },
  {
    name: 'regional-apart',
    kind: 'styled letters',
    does: 'letters that flags are made of, with U+200B between so that none are',
    disguise: onlyLatin((text, random) =>
      [...substitute('regional-indicator', bare(text), 1, random)].join('\u200b'),
    ),
  },
  {
    name: 'squared-spaced',
    kind: 'styled letters',
    does: 'letters in squares with spaces between',
    disguise: onlyLatin((text, random) =>
      graphemesOf(substitute('squared', bare(text), 1, random)).join(' '),
    ),
  },
];
