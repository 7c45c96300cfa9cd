import { graphemesOf } from '../graphemes-of.js';
import type { Random } from '../random.js';
import { longestWord } from './longest-word.js';
import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';

const pairs = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
] as const;
const anySign = ['.', '-', '_', ' ', '*', '~', '·', '|', '/', ','] as const;
const decoration = ['🔥', '✨', '💎', '⭐', '👀', '🐾'] as const;

/** Letters with something between neighbours of one word. */
function parted(text: string, between: () => string): string {
  const letters = graphemesOf(text);
  return letters
    .map((letter, at) => (at > 0 && letter !== ' ' && letters[at - 1] !== ' ' ? between() + letter : letter))
    .join('');
}

const separated = (name: string, signs: readonly string[]): Operator => ({
  name,
  kind: 'separators',
  does: `one of ${signs.join(' ')} between all letters`,
  disguise({ text }, random) {
    const sign = random.pick(signs);
    return parted(text, () => sign);
  },
});

/** Cuts the longest word at a place and puts it together again in another way. */
const cut = (
  name: string,
  does: string,
  placeIn: (word: string, random: Random) => number,
  join: (head: string, tail: string, random: Random) => string,
): Operator => ({
  name,
  kind: 'separators',
  does,
  disguise: onlyLatin((text, random) => {
    const word = longestWord(text);
    const at = placeIn(word, random);
    if (word.length < 4 || at < 1 || at >= word.length) return undefined;
    return text.replace(word, join(word.slice(0, at), word.slice(at), random));
  }),
});

const half = (word: string): number => Math.floor(word.length / 2);
const somewhere = (word: string, random: Random): number => 2 + random.below(Math.max(1, word.length - 3));

/** Words taken apart by signs of every kind. */
export const brokenWords: readonly Operator[] = [
  separated('slashes', ['/', '\\', '|', '¦']),
  separated('stars', ['*', '**', '✱', '※']),
  separated('quotes', ["'", '"', '’', '`', '´']),
  separated('signs-of-sums', ['+', '=', '^', '~', '°']),
  separated('hearts-and-arrows', ['→', '★', '♥', '♡', '☆', '»']),
  separated('signs-doubled', ['--', '..', '__', '-_-', ' . ', ' - ']),
  separated('stops', [':', ';', ',', '!', '?']),
  separated('boxes', ['│', '┃', '║', '▪', '■', '░']),
  separated('control-characters', ['\u0007', '\u001f', '\u007f', '\u0085', '\ufffc', '\ufffd']),
  separated('emoji-spaced', [' 🔥 ', ' ✨ ', ' 💎 ']),
  {
    name: 'signs-random',
    kind: 'separators',
    does: 'another one of . - _ space * ~ · | / , between all letters',
    disguise: ({ text }, random) => parted(text, () => random.pick(anySign)),
  },
  {
    name: 'spaces-odd',
    kind: 'separators',
    does: 'a space of an odd width between all letters, two between words',
    disguise({ text }, random) {
      const space = random.pick(['\u00a0', '\u2009', '\u3000', '\u202f', '\t', '\u205f']);
      return text
        .split(' ')
        .map((word) => graphemesOf(word).join(space))
        .join(space + space);
    },
  },
  {
    name: 'emoji-one',
    kind: 'emoji',
    does: 'one emoji within the term',
    disguise({ text }, random) {
      const letters = graphemesOf(text);
      if (letters.length < 2) return undefined;
      return letters.toSpliced(1 + random.below(letters.length - 1), 0, random.pick(decoration)).join('');
    },
  },
  cut(
    'bracket-first',
    'the first letter of the longest word in brackets',
    () => 1,
    (head, tail, random) => {
      const [open, close] = random.pick(pairs);
      return open + head + close + tail;
    },
  ),
  cut('bracket-tail', 'the second half of the longest word in brackets', half, (head, tail, random) => {
    const [open, close] = random.pick(pairs);
    return head + open + tail + close;
  }),
  cut(
    'split-by-sign',
    'the longest word in two by _ .. / + or ...',
    somewhere,
    (head, tail, random) => head + random.pick(['_', '..', '/', '+', '...']) + tail,
  ),
  cut(
    'split-after-first',
    'the first letter apart by . - or _',
    () => 1,
    (head, tail, random) => head + random.pick(['.', '-', '_']) + tail,
  ),
  cut(
    'split-before-last',
    'the last letter apart by . - or _',
    (word) => word.length - 1,
    (head, tail, random) => head + random.pick(['.', '-', '_']) + tail,
  ),
];
