import { graphemesOf } from '../graphemes-of.js';
import { longestWord } from './longest-word.js';
import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';
import { substitutions } from './substitutions.js';

const signs = ['#', '_', '?', '•', '●', '-', '.', '×', '%', '¿'];
const covers = ['🙊', '🙈', '⭐', '🔴', '⚫'];

/** Words misspelt, masked or dressed up in other ways than those measured before. */
export const latestWords: readonly Operator[] = [
  {
    name: 'key-beside',
    kind: 'misspellings',
    does: 'a letter more in the longest word, from a key beside',
    disguise: onlyLatin((text, random) => {
      const word = longestWord(text);
      if (word.length < 5) return undefined;
      const at = 1 + random.below(word.length - 2);
      const keys = substitutions('key-beside').get(word.charAt(at).toLowerCase());
      return keys === undefined
        ? undefined
        : text.replace(word, word.slice(0, at) + random.pick(keys) + word.slice(at));
    }),
  },
  {
    name: 'keyboard-first',
    kind: 'misspellings',
    does: 'the first letter of a word of seven letters and more hit a key beside',
    disguise: onlyLatin((text, random) => {
      const word = longestWord(text);
      const keys = substitutions('key-beside').get(word.charAt(0).toLowerCase());
      return word.length < 7 || keys === undefined
        ? undefined
        : text.replace(word, random.pick(keys) + word.slice(1));
    }),
  },
  {
    name: 'double-dropped',
    kind: 'misspellings',
    does: 'a double letter written once',
    disguise: onlyLatin((text) => {
      const changed = text.replace(/(\p{L})\1/u, '$1');
      return changed === text ? undefined : changed;
    }),
  },
  {
    name: 'mask-any-sign',
    kind: 'masks',
    does: `one letter of the longest word, not the first or last, as one of ${signs.join(' ')}`,
    disguise: onlyLatin((text, random) => {
      const word = longestWord(text);
      if (word.length < 4) return undefined;
      const at = 1 + random.below(word.length - 2);
      return text.replace(word, word.slice(0, at) + random.pick(signs) + word.slice(at + 1));
    }),
  },
  {
    name: 'mask-emoji',
    kind: 'masks',
    does: 'one letter of a word of six and more, not the first or last, covered by an emoji',
    disguise: onlyLatin((text, random) => {
      const word = longestWord(text);
      const letters = graphemesOf(word);
      if (letters.length < 6) return undefined;
      return text.replace(
        word,
        letters.with(1 + random.below(letters.length - 2), random.pick(covers)).join(''),
      );
    }),
  },
  {
    name: 'name-in-signs',
    kind: 'words',
    does: 'run together between xX Xx, _ _, ~~ ~~ or with a number behind',
    disguise: onlyLatin((text, random) => {
      const [before = '', after = ''] = random.pick([
        ['xX', 'Xx'],
        ['_', '_'],
        ['~~', '~~'],
        ['', '123'],
      ]);
      return { before, text: text.replaceAll(' ', ''), after };
    }),
  },
];
