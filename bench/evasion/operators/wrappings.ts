import { longestWord } from './longest-word.js';
import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';

const morse =
  '.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..'.split(
    ' ',
  );
const names = [
  ['\u0301', 'acute'],
  ['\u0300', 'grave'],
  ['\u0302', 'circ'],
  ['\u0308', 'uml'],
  ['\u0303', 'tilde'],
  ['\u0327', 'cedil'],
] as const;
const bare = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const hex = (letter: string): string => (letter.codePointAt(0) ?? 0).toString(16);

/** A term in the clothes of markup, or in a code that machines read. */
export const wrappings: readonly Operator[] = [
  {
    name: 'entities-mixed',
    kind: 'encodings',
    does: 'letters as &#105; or &#x69;, p .8',
    disguise: ({ text }, random) =>
      [...text]
        .map((letter) =>
          random.chance(0.8) ? random.pick([`&#${letter.codePointAt(0)};`, `&#x${hex(letter)};`]) : letter,
        )
        .join(''),
  },
  {
    name: 'entities-unclosed',
    kind: 'encodings',
    does: '&#105 for each letter, without a semicolon',
    disguise: onlyLatin((text) => text.replaceAll(/\p{L}/gu, (letter) => `&#${letter.codePointAt(0)}`)),
  },
  {
    name: 'entity-invisible',
    kind: 'encodings',
    does: '&shy; &zwnj; or &#8203; between letters',
    disguise: ({ text }, random) => [...text].join(random.pick(['&shy;', '&zwnj;', '&#8203;'])),
  },
  {
    name: 'entity-accents',
    kind: 'encodings',
    does: 'accented letters as &eacute;',
    disguise: onlyLatin((text) => {
      let changed = text.normalize('NFD');
      for (const [mark, name] of names)
        changed = changed.replaceAll(new RegExp(`([a-zA-Z])${mark}`, 'g'), `&$1${name};`);
      return changed.normalize('NFC') === text ? undefined : changed.normalize('NFC');
    }),
  },
  {
    name: 'percent-twice',
    kind: 'encodings',
    does: '%2569 for each byte of UTF-8',
    disguise: ({ text }) =>
      Array.from(Buffer.from(text, 'utf8'), (byte) => `%25${byte.toString(16).padStart(2, '0')}`).join(''),
  },
  {
    name: 'escapes-mixed',
    kind: 'encodings',
    does: '\\u0069, \\u{69} or \\x69 for each letter',
    disguise: onlyLatin((text, random) =>
      text.replaceAll(/[a-z]/gi, (letter) =>
        random.pick([`\\u00${hex(letter)}`, `\\u{${hex(letter)}}`, `\\x${hex(letter)}`]),
      ),
    ),
  },
  {
    name: 'base64',
    kind: 'encodings',
    does: 'base64 of the term, where it is padded',
    disguise({ text }) {
      const code = Buffer.from(text, 'utf8').toString('base64');
      return code.endsWith('=') ? code : undefined;
    },
  },
  {
    name: 'morse',
    kind: 'encodings',
    does: 'Morse code, a slash between words',
    disguise: onlyLatin((text) =>
      bare(text)
        .split(' ')
        .map((word) => [...word].map((letter) => morse[letter.charCodeAt(0) - 0x61] ?? '').join(' '))
        .join(' / '),
    ),
  },
  {
    name: 'tag-around-part',
    kind: 'encodings',
    does: 'two letters within the longest word in an element of HTML',
    disguise: onlyLatin((text, random) => {
      const word = longestWord(text);
      if (word.length < 4) return undefined;
      const at = 1 + random.below(word.length - 3);
      const tag = random.pick(['b', 'i', 'u', 'span', 'em', 'mark']);
      const changed = `${word.slice(0, at)}<${tag}>${word.slice(at, at + 2)}</${tag}>${word.slice(at + 2)}`;
      return text.replace(word, changed);
    }),
  },
  {
    name: 'markdown-around',
    kind: 'encodings',
    does: 'the term between ** ` ~~ || or ***',
    disguise: ({ text }, random) => {
      const sign = random.pick(['**', '`', '~~', '||', '***']);
      return { before: sign, text, after: sign };
    },
  },
];
