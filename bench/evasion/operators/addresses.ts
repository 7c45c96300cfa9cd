import { graphemesOf } from '../graphemes-of.js';
import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';

/** The term as the part of an address: bare letters, with a sign between its words. */
const slug = (text: string, sign: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/gi, sign);

const bytesOf = (text: string): readonly string[] =>
  [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0'));

/** Families that the sets before had none of, of a set that was seen at first sight: taken by what they do, and mended since. */
export const addresses: readonly Operator[] = [
  {
    name: 'domain',
    kind: 'words',
    does: 'run together as the name of a site',
    disguise: onlyLatin((text) => ({ before: 'www.', text: slug(text, ''), after: '.com' })),
  },
  {
    name: 'query',
    kind: 'words',
    does: 'as what an address asks for, with + between its words',
    disguise: onlyLatin((text) => ({
      before: 'https://example.com/?q=',
      text: slug(text, '+'),
      after: '&page=2',
    })),
  },
  {
    name: 'file-name',
    kind: 'words',
    does: 'in the name of a picture, with _ between its words',
    disguise: onlyLatin((text) => ({ before: 'IMG_', text: slug(text, '_'), after: '_01.jpg' })),
  },
  {
    name: 'mail-address',
    kind: 'words',
    does: 'as an address of mail, with dots between its words',
    disguise: onlyLatin((text) => ({ before: '', text: slug(text, '.'), after: '@example.com' })),
  },
  {
    name: 'hashtag-year',
    kind: 'words',
    does: 'run together in a hashtag, with a year behind',
    disguise: onlyLatin((text, random) => ({
      before: '#',
      text: text.replace(/[ '-]/g, ''),
      after: String(2020 + random.below(7)),
    })),
  },
  {
    name: 'number-behind',
    kind: 'words',
    does: 'a number of two or three digits right behind it',
    disguise: onlyLatin((text, random) => ({ before: '', text, after: String(10 + random.below(990)) })),
  },
  {
    name: 'number-before',
    kind: 'words',
    does: 'a number of one or two digits right before it',
    disguise: onlyLatin((text, random) => ({ before: String(1 + random.below(99)), text, after: '' })),
  },
  {
    name: 'coloured-letters',
    kind: 'encodings',
    does: 'each letter in a tag of HTML that gives it a colour',
    disguise: ({ text }) =>
      graphemesOf(text)
        .map((letter) => (letter === ' ' ? letter : `<span style="color:red">${letter}</span>`))
        .join(''),
  },
  {
    name: 'bytes-escaped',
    kind: 'encodings',
    does: 'each byte of UTF-8 as \\xe8',
    disguise: ({ text }) =>
      [...text]
        .map((letter) =>
          letter === ' '
            ? letter
            : bytesOf(letter)
                .map((byte) => `\\x${byte}`)
                .join(''),
        )
        .join(''),
  },
];
