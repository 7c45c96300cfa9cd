import { graphemesOf } from '../graphemes-of.js';
import type { Random } from '../random.js';
import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';
import { scriptOfTerm } from './script-of-term.js';
import { substitutions } from './substitutions.js';

const vowel = /[aeiou]/;
const isLetter = /\p{L}/u;

/** Changes the longest word, at one of its letters after the first. */
function misspelt(
  text: string,
  random: Random,
  change: (letters: readonly string[], at: number) => readonly string[] | undefined,
  mayChange: (letter: string, next: string | undefined) => boolean = () => true,
): string | undefined {
  const words = text.split(' ');
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
  const letters = graphemesOf(longest);
  if (letters.length < 4) return undefined;
  const places = letters.flatMap((letter, at) =>
    at > 0 && isLetter.test(letter) && mayChange(letter, letters[at + 1]) ? [at] : [],
  );
  if (places.length === 0) return undefined;
  const changed = change(letters, random.pick(places));
  return changed === undefined ? undefined : text.replace(longest, changed.join(''));
}

const spelt = new Set(['latin', 'cyrillic', 'arabic', 'devanagari', 'thai']);

export const misspellings: readonly Operator[] = [
  {
    name: 'vowel-drop-one',
    kind: 'misspellings',
    does: 'one vowel left out of the longest word, not the first letter',
    disguise: onlyLatin((text, random) =>
      misspelt(
        text,
        random,
        (letters, at) => letters.toSpliced(at, 1),
        (letter) => vowel.test(letter),
      ),
    ),
  },
  {
    name: 'vowel-drop-all',
    kind: 'misspellings',
    does: 'all vowels left out but at the beginning of a word',
    disguise: onlyLatin((text) => text.replaceAll(/(?<=\p{L})[aeiou]/gu, '')),
  },
  {
    name: 'transposition',
    kind: 'misspellings',
    does: 'two neighbouring letters of the longest word swapped',
    disguise: ({ text }, random) =>
      spelt.has(scriptOfTerm(text))
        ? misspelt(
            text,
            random,
            (letters, at) => letters.toSpliced(at, 2, letters[at + 1] ?? '', letters[at] ?? ''),
            (letter, next) => next !== undefined && next !== letter,
          )
        : undefined,
  },
  {
    name: 'deletion',
    kind: 'misspellings',
    does: 'one letter of the longest word left out',
    disguise: ({ text }, random) =>
      spelt.has(scriptOfTerm(text))
        ? misspelt(text, random, (letters, at) => letters.toSpliced(at, 1))
        : undefined,
  },
  {
    name: 'keyboard',
    kind: 'misspellings',
    does: 'one letter of the longest word hit a key beside',
    disguise: onlyLatin((text, random) =>
      misspelt(
        text,
        random,
        (letters, at) =>
          letters.with(at, random.pick(substitutions('keyboard').get(letters[at] ?? '') ?? [])),
        (letter) => substitutions('keyboard').has(letter),
      ),
    ),
  },
  {
    name: 'insertion',
    kind: 'misspellings',
    does: 'one letter too many in the longest word',
    disguise: onlyLatin((text, random) =>
      misspelt(text, random, (letters, at) => letters.toSpliced(at, 0, random.pick([...'aeiorstnl']))),
    ),
  },
  {
    name: 'doubled',
    kind: 'misspellings',
    does: 'one letter of the longest word doubled',
    disguise: onlyLatin((text, random) =>
      misspelt(text, random, (letters, at) => letters.toSpliced(at, 0, letters[at] ?? '')),
    ),
  },
  {
    name: 'phonetic',
    kind: 'misspellings',
    does: 'spelt as it sounds: up to two of nineteen rules',
    disguise: onlyLatin((text, random) => {
      let changed = text;
      for (let round = 0; round < 2; round++) {
        const rules = [...substitutions('phonetic')].filter(([from]) => changed.slice(1).includes(from));
        if (rules.length === 0) break;
        const [from, to] = random.pick(rules);
        changed = changed.slice(0, 1) + changed.slice(1).replace(from, to[0] ?? '');
      }
      return changed;
    }),
  },
];
