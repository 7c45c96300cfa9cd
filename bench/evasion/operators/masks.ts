import { graphemesOf } from '../graphemes-of.js';
import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';
import { scriptOfTerm } from './script-of-term.js';

function masking(name: string, mask: string): Operator {
  return {
    name,
    kind: 'masks',
    does: `one letter of the longest word as ${mask}, not the first or last`,
    disguise({ text }, random) {
      const longest = text.split(' ').reduce((one, other) => (other.length > one.length ? other : one));
      const letters = graphemesOf(longest);
      if (letters.length < 3) return undefined;
      const at = 1 + random.below(letters.length - 2);
      return text.replace(longest, letters.with(at, mask).join(''));
    },
  };
}

export const masks: readonly Operator[] = [
  masking('mask-star', '*'),
  masking('mask-x', 'x'),
  masking('mask-underscore', '_'),
  masking('mask-hash', '#'),
  masking('mask-circle', '○'),
  {
    name: 'mask-vowels',
    kind: 'masks',
    does: 'each vowel but at the beginning of a word as *, words of five letters and more',
    disguise: onlyLatin((text) =>
      text.replaceAll(/\p{L}{5,}/gu, (word) => word.replaceAll(/(?<=.)[aeiou]/g, '*')),
    ),
  },
  {
    name: 'mask-two-stars',
    kind: 'masks',
    does: 'two neighbouring letters as **, words of six letters and more',
    disguise: onlyLatin((text, random) =>
      text.replace(/\p{L}{6,}/u, (word) => {
        const at = 1 + random.below(word.length - 3);
        return `${word.slice(0, at)}**${word.slice(at + 2)}`;
      }),
    ),
  },
  {
    name: 'mask-thai-x',
    kind: 'masks',
    does: 'the first consonant of a Thai term as X',
    disguise: ({ text }) =>
      scriptOfTerm(text) === 'thai' ? text.replace(/[\u0e01-\u0e2e]/, 'X') : undefined,
  },
  {
    name: 'mask-han-circle',
    kind: 'masks',
    does: 'one character of a Han term of three and more as ○ or *',
    disguise({ text }, random) {
      const letters = [...text];
      if (scriptOfTerm(text) !== 'han' || letters.length < 3) return undefined;
      return letters.with(1 + random.below(letters.length - 1), random.pick(['○', '*'])).join('');
    },
  },
];
