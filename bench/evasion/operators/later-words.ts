import { longestWord } from './longest-word.js';
import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';
import { substitute } from './substitute.js';
import { substitutions } from './substitutions.js';

const betweenWords = (name: string, by: string, does: string): Operator => ({
  name,
  kind: 'words',
  does,
  disguise: onlyLatin((text) => (text.includes(' ') ? text.replaceAll(' ', by) : undefined)),
});

const maskedAt = (name: string, at: 'first' | 'last'): Operator => ({
  name,
  kind: 'masks',
  does: `the ${at} letter of the longest word as *`,
  disguise: onlyLatin((text) => {
    const word = longestWord(text);
    if (word.length < 4) return undefined;
    return text.replace(word, at === 'first' ? `*${word.slice(1)}` : `${word.slice(0, -1)}*`);
  }),
});

export const laterWords: readonly Operator[] = [
  betweenWords('slash-between-words', '/', 'a slash between words'),
  betweenWords('plus-between-words', ' + ', 'a plus between words'),
  betweenWords('dots-between-words', '...', 'three dots between words'),
  betweenWords('emoji-for-space', ' 🔥 ', 'an emoji between words, with spaces'),
  {
    name: 'possessive',
    kind: 'words',
    does: "tiger's bone",
    disguise: onlyLatin((text, _random, { language }) => {
      const words = text.split(' ');
      return words.length === 2 && language === 'en' ? words.join("'s ") : undefined;
    }),
  },
  {
    name: 'plural-z',
    kind: 'words',
    does: 'z for an s at the end, or behind it',
    disguise: onlyLatin((text, _random, { language }) =>
      language === 'en' ? `${text.replace(/s$/, '')}z` : undefined,
    ),
  },
  maskedAt('mask-first', 'first'),
  maskedAt('mask-last', 'last'),
  {
    name: 'mask-mixed',
    kind: 'masks',
    does: 'two letters that are no neighbours by different signs of @ * # _ ! %, words of six letters and more',
    disguise: onlyLatin((text, random) =>
      text.replace(/\p{L}{6,}/u, (word) => {
        const letters = [...word];
        const first = 1 + random.below(word.length - 4);
        const [one, other] = random.pick([
          ['*', '#'],
          ['_', '*'],
          ['#', '_'],
          ['×', '*'],
        ]);
        letters[first] = one ?? '*';
        letters[first + 2] = other ?? '*';
        return letters.join('');
      }),
    ),
  },
  {
    name: 'ocr',
    kind: 'misspellings',
    does: 'one letter as a machine misreads it (rn for m, cl for d)',
    disguise: onlyLatin((text, random) => {
      const changed = substitute('ocr', text, 0, random);
      return changed === text ? undefined : changed;
    }),
  },
  {
    name: 'vowel-respelt',
    kind: 'misspellings',
    does: 'one vowel of the longest word by another, or drawn out (ee, oo)',
    disguise: onlyLatin((text, random) => {
      const word = longestWord(text);
      const table = substitutions('vowels-respelt');
      const places = [...word].flatMap((letter, at) => (at > 0 && table.has(letter) ? [at] : []));
      if (word.length < 4 || places.length === 0) return undefined;
      const at = random.pick(places);
      return text.replace(word, [...word].with(at, table.get(word.charAt(at))?.[0] ?? '').join(''));
    }),
  },
];
