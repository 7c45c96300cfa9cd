import { graphemesOf } from '../graphemes-of.js';
import type { Random } from '../random.js';
import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';
import { scriptOfTerm } from './script-of-term.js';

const apostrophes = ['ʼ', '´', '`', '’', '“', '"'];
const dots = ['.', '·', '…', '‥', '․', '˙', '。', '・'];
const flags = ['🇹🇭', '🇻🇳', '🇨🇳', '🇰🇪'];
const blocks = ['▇', '█', '◆', '■', '●', '▓'];
/** Letters of other Cyrillic alphabets. */
const cousins: Readonly<Record<string, string>> = {
  а: 'ӑ', о: 'ө', е: 'ҽ', к: 'ҝ', н: 'ң', г: 'ғ', у: 'ұ', х: 'ҳ', ч: 'ҷ', с: 'ҫ', з: 'ҙ',
}; // biome-ignore format: a table
/** Latin letters that Cyrillic ones look like in italics. */
const italics: Readonly<Record<string, string>> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', и: 'u', т: 'm', п: 'n', і: 'i',
}; // biome-ignore format: a table

/** Each word with something between its letters. */
const apart = (text: string, gap: () => string): string =>
  text
    .split(' ')
    .map((word) => graphemesOf(word).reduce((made, letter) => made + gap() + letter))
    .join(' ');

const exchange = (text: string, table: Readonly<Record<string, string>>): string =>
  Array.from(text, (letter) => table[letter] ?? letter).join('');

const onlyCyrillic =
  (rule: (text: string) => string) =>
  ({ text }: { text: string }): string | undefined =>
    scriptOfTerm(text) === 'cyrillic' ? rule(text) : undefined;

/** Gaps and strangers among letters that leave the word to be read. */
export const wideGaps: readonly Operator[] = [
  {
    name: 'dots-wide',
    kind: 'separators',
    does: 'two to five dots between all letters',
    disguise: ({ text }, random) => apart(text, () => '.'.repeat(2 + random.below(4))),
  },
  {
    name: 'dots-mixed',
    kind: 'separators',
    does: 'dots of eight kinds between all letters',
    disguise: ({ text }, random) => apart(text, () => random.pick(dots)),
  },
  {
    name: 'apostrophes',
    kind: 'separators',
    does: 'accents, apostrophes and quotes between all letters',
    disguise: ({ text }, random) => apart(text, () => random.pick(apostrophes)),
  },
  {
    name: 'digits-between',
    kind: 'separators',
    does: 'a digit between all letters',
    disguise: onlyLatin((text: string, random: Random) => apart(text, () => String(random.below(10)))),
  },
  {
    name: 'flags-between',
    kind: 'emoji',
    does: 'flags between all letters',
    disguise: onlyLatin((text: string, random: Random) => apart(text, () => random.pick(flags))),
  },
  {
    name: 'mask-block',
    kind: 'masks',
    does: 'a block or another shape for one inner letter of the longest word',
    disguise: onlyLatin((text: string, random: Random) => {
      const words = text.split(' ');
      const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
      const letters = graphemesOf(longest);
      const place = 1 + random.below(Math.max(1, letters.length - 2));
      return text.replace(longest, letters.with(place, random.pick(blocks)).join(''));
    }),
  },
  {
    name: 'cyrillic-cousins',
    kind: 'look-alikes',
    does: 'letters of other Cyrillic alphabets for those of the word',
    disguise: onlyCyrillic((text) => exchange(text, cousins)),
  },
  {
    name: 'cyrillic-italics',
    kind: 'look-alikes',
    does: 'Latin letters for Cyrillic ones that look so in italics',
    disguise: onlyCyrillic((text) => exchange(text, italics)),
  },
  {
    name: 'cyrillic-vowel-drop',
    kind: 'misspellings',
    does: 'Cyrillic vowels left out, but for a first one',
    disguise: onlyCyrillic((text) => text.replaceAll(/(?<=\p{L})[аеиоуыэюяєії]/gu, '')),
  },
];
