import { graphemesOf } from '../graphemes-of.js';
import type { Random } from '../random.js';
import { longestWord } from './longest-word.js';
import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';
import { scriptOfTerm } from './script-of-term.js';
import { substitutions } from './substitutions.js';

/** Each word in pieces of so many letters. */
const cut = (text: string, size: number, gap: string): string | undefined => {
  const made = text
    .split(' ')
    .map((word) => word.replace(new RegExp(`\\p{L}{${size}}(?=\\p{L})`, 'gu'), `$&${gap}`))
    .join(' ');
  return made === text ? undefined : made;
};

/** The letters of a word between its first and last one in another order. */
function scrambled(word: string, random: Random): string {
  const inside = [...graphemesOf(word.slice(1, -1))];
  for (let at = inside.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    const letter = inside[at] ?? '';
    inside[at] = inside[other] ?? '';
    inside[other] = letter;
  }
  return word.charAt(0) + inside.join('') + word.slice(-1);
}

const exchange = (text: string, table: string): string | undefined => {
  const keys = substitutions(table);
  const made = Array.from(text.normalize('NFC'), (letter) => keys.get(letter)?.[0] ?? letter).join('');
  return made === text ? undefined : made;
};

const changed = (text: string, letters: RegExp, other: string): string | undefined =>
  letters.test(text) ? text.replaceAll(letters, other) : undefined;

const initials = 19;
const vowels = 21;
const finals = 28;
const firstSyllable = 0xac00;

/** The places of the letters of a syllable in the lists of initials, vowels and finals. */
const jamoOf = (syllable: string): readonly [number, number, number] => {
  const at = syllable.charCodeAt(0) - firstSyllable;
  return [Math.floor(at / (vowels * finals)), Math.floor(at / finals) % vowels, at % finals];
};

const initialKeys = 'r R s e E f a q Q t T d w W c z x v g'.split(' ').slice(0, initials);
const vowelKeys = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ').slice(0, vowels);
const finalKeys = '- r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'
  .split(' ')
  .slice(0, finals);

/** Families that the sets before had none of, of a set that was seen at first sight: taken by what they do, and mended since. */
export const respellings: readonly Operator[] = [
  {
    name: 'pieces-of-two',
    kind: 'separators',
    does: 'a space behind every two letters of a word',
    disguise: onlyLatin((text) => cut(text, 2, ' ')),
  },
  {
    name: 'pieces-of-three',
    kind: 'separators',
    does: 'a hyphen behind every three letters of a word',
    disguise: onlyLatin((text) => cut(text, 3, '-')),
  },
  {
    name: 'letter-between',
    kind: 'separators',
    does: 'an x between all letters of each word',
    disguise: onlyLatin((text) => (text.includes('x') ? undefined : cut(text, 1, 'x'))),
  },
  {
    name: 'letters-numbered',
    kind: 'separators',
    does: 'its number before each letter of a word, up to nine',
    disguise: onlyLatin((text) => {
      const words = text.split(' ');
      if (words.some((word) => word.length > 9)) return undefined;
      return words.map((word) => Array.from(word, (letter, at) => `${at + 1}${letter}`).join('')).join(' ');
    }),
  },
  {
    name: 'gap-moved',
    kind: 'separators',
    does: 'the space between two words one letter before or behind its place',
    disguise: onlyLatin((text, random) =>
      text.includes(' ')
        ? text.replace(/(\p{L}) (\p{L})/u, random.chance(0.5) ? ' $1$2' : '$1$2 ')
        : undefined,
    ),
  },
  {
    name: 'han-strokes',
    kind: 'separators',
    does: '丶 or 丨 between Han characters, as in names of chats',
    disguise: ({ text }, random) =>
      scriptOfTerm(text) === 'han'
        ? graphemesOf(text).reduce((made, letter) => made + random.pick(['丶', '丨']) + letter)
        : undefined,
  },
  {
    name: 'inner-scramble',
    kind: 'misspellings',
    does: 'the letters inside the longest word in any order',
    disguise: onlyLatin((text, random) => {
      const word = longestWord(text);
      return word.length < 5 ? undefined : text.replace(word, scrambled(word, random));
    }),
  },
  {
    name: 'stroke-capital',
    kind: 'look-alikes',
    does: 'a capital I for each small l',
    disguise: onlyLatin((text) => changed(text, /l/g, 'I')),
  },
  {
    name: 'stroke-small',
    kind: 'look-alikes',
    does: 'a small l for each i',
    disguise: onlyLatin((text) => changed(text, /i/g, 'l')),
  },
  {
    name: 'greek-in-cyrillic',
    kind: 'look-alikes',
    does: 'Greek letters of the same shape for Cyrillic ones',
    disguise: ({ text }) =>
      scriptOfTerm(text) === 'cyrillic' ? exchange(text, 'greek-for-cyrillic') : undefined,
  },
  {
    name: 'y-for-i',
    kind: 'misspellings',
    does: 'y for each i',
    disguise: onlyLatin((text) => changed(text, /i/g, 'y')),
  },
  {
    name: 'k-for-c',
    kind: 'misspellings',
    does: 'k for each c',
    disguise: onlyLatin((text) => changed(text, /c/g, 'k')),
  },
  {
    name: 'old-indonesian',
    kind: 'within scripts',
    does: 'Indonesian in its spelling of before 1972: oe, dj, tj',
    disguise: ({ text, language }) => {
      if (language !== 'id') return undefined;
      const made = text.replaceAll('j', 'dj').replaceAll('c', 'tj').replaceAll('u', 'oe');
      return made === text ? undefined : made;
    },
  },
  {
    name: 'thai-same-shape',
    kind: 'within scripts',
    does: 'one Thai letter for another of nearly its shape',
    disguise: ({ text }) => (scriptOfTerm(text) === 'thai' ? exchange(text, 'thai-shapes') : undefined),
  },
  {
    name: 'russian-keys',
    kind: 'within scripts',
    does: 'Russian typed while the keyboard writes Latin letters',
    disguise: ({ text }) => (scriptOfTerm(text) === 'cyrillic' ? exchange(text, 'russian-keys') : undefined),
  },
  {
    name: 'korean-keys',
    kind: 'within scripts',
    does: 'Korean typed while the keyboard writes Latin letters',
    disguise: ({ text }) =>
      /^[가-힣 ]+$/.test(text)
        ? text.replace(/[가-힣]/g, (syllable) => {
            const [initial, vowel, final] = jamoOf(syllable);
            const last = final === 0 ? '' : (finalKeys[final] ?? '');
            return (initialKeys[initial] ?? '') + (vowelKeys[vowel] ?? '') + last;
          })
        : undefined,
  },
];
