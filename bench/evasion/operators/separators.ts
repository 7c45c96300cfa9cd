import { graphemesOf } from '../graphemes-of.js';
import type { Random } from '../random.js';
import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';
import { scriptOfTerm } from './script-of-term.js';

const punctuation = ['-', '_', '*', '~', ',', "'", '|', '/', '.'] as const;
const unspaced = new Set(['han', 'kana', 'thai']);

function joined(name: string, separator: string, does: string): Operator {
  return {
    name,
    kind: 'separators',
    does,
    disguise: ({ text }) => graphemesOf(text.replaceAll(' ', '')).join(separator),
  };
}

/** Breaks the longest word at a place that leaves at least one letter, and in Latin two, on either side. */
function broken(text: string, by: string, random: Random): string | undefined {
  const words = text.split(' ');
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
  const letters = graphemesOf(longest);
  const least = scriptOfTerm(text) === 'latin' ? 2 : 1;
  if (letters.length < least * 2) return undefined;
  const at = least + random.below(letters.length - least * 2 + 1);
  return text.replace(longest, letters.slice(0, at).join('') + by + letters.slice(at).join(''));
}

export const separators: readonly Operator[] = [
  joined('dots', '.', 'a dot between all letters'),
  joined('dashes', '-', 'a dash between all letters'),
  joined('underscores', '_', 'an underscore between all letters'),
  joined('middle-dots', '·', 'a middle dot between all letters'),
  joined('bullets', ' • ', 'a bullet and spaces between all letters'),
  {
    name: 'punctuation-mixed',
    kind: 'separators',
    does: "one of - _ * ~ , ' | / . between letters, p .6, at least one",
    disguise({ text }, random) {
      const letters = graphemesOf(text);
      const certain = 1 + random.below(Math.max(1, letters.length - 1));
      return letters
        .map((letter, at) => {
          const apart = at > 0 && letter !== ' ' && letters[at - 1] !== ' ';
          return apart && (at === certain || random.chance(0.6)) ? random.pick(punctuation) + letter : letter;
        })
        .join('');
    },
  },
  {
    name: 'spaced',
    kind: 'separators',
    does: 'a space between all letters, Latin and Cyrillic',
    disguise: ({ text }) =>
      unspaced.has(scriptOfTerm(text))
        ? undefined
        : text
            .split(' ')
            .map((word) => graphemesOf(word).join(' '))
            .join('  '),
  },
  {
    name: 'spaced-wide',
    kind: 'separators',
    does: 'two to three spaces between all letters',
    disguise: onlyLatin((text, random) => {
      const gap = random.pick(['  ', '   ', '\u2003']);
      return graphemesOf(text.replaceAll(' ', '')).join(gap);
    }),
  },
  {
    name: 'spaced-han-thai',
    kind: 'separators',
    does: 'a space between all letters, in scripts that write none',
    disguise: ({ text }) => (unspaced.has(scriptOfTerm(text)) ? graphemesOf(text).join(' ') : undefined),
  },
  {
    name: 'split-word',
    kind: 'separators',
    does: 'one space within the longest word',
    disguise: ({ text }, random) => broken(text, ' ', random),
  },
  {
    name: 'split-by-newline',
    kind: 'separators',
    does: 'one line break within the longest word',
    disguise: ({ text }, random) => broken(text, '\n', random),
  },
  {
    name: 'split-by-dash',
    kind: 'separators',
    does: 'one dash within the longest word',
    disguise: ({ text }, random) => broken(text, '-', random),
  },
  {
    name: 'vertical',
    kind: 'separators',
    does: 'one letter a line',
    disguise: ({ text }) => graphemesOf(text.replaceAll(' ', '')).join('\n'),
  },
];
