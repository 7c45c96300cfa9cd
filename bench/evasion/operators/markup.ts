import { graphemesOf } from '../graphemes-of.js';
import type { Random } from '../random.js';
import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';

const blanks = ['\u3164', '\u2800', '\uffa0', '\u115f'];
const tags = ['<b></b>', '<wbr>', '<i></i>', '<!-- -->', '<span></span>'];
const brackets = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
] as const;

/** Puts something between two letters of the term, not beside a space. */
function insertWithin(text: string, random: Random, what: string): string | undefined {
  const letters = graphemesOf(text);
  const places = letters.flatMap((letter, at) =>
    at > 0 && letter !== ' ' && letters[at - 1] !== ' ' ? [at] : [],
  );
  return places.length === 0 ? undefined : letters.toSpliced(random.pick(places), 0, what).join('');
}

const escaped = (text: string, form: (unit: string) => string): string =>
  [...text]
    .map((letter) =>
      letter === ' '
        ? letter
        : Array.from({ length: letter.length }, (_, at) =>
            form(letter.charCodeAt(at).toString(16).padStart(4, '0')),
          ).join(''),
    )
    .join('');

export const markup: readonly Operator[] = [
  {
    name: 'html-tags',
    kind: 'encodings',
    does: 'an empty tag of HTML within the term',
    disguise: ({ text }, random) => insertWithin(text, random, random.pick(tags)),
  },
  {
    name: 'html-tags-around',
    kind: 'encodings',
    does: 'one letter in bold by <b> and </b>',
    disguise: onlyLatin((text) => text.replace(/(?<=\p{L})\p{L}(?=\p{L})/u, '<b>$&</b>')),
  },
  {
    name: 'markdown-inside',
    kind: 'encodings',
    does: 'one or two letters in bold by ** or __',
    disguise: onlyLatin((text, random) => {
      const sign = random.pick(['**', '__', '~~']);
      return text.replace(/(?<=\p{L})\p{L}{1,2}(?=\p{L})/u, `${sign}$&${sign}`);
    }),
  },
  {
    name: 'escape-sequences',
    kind: 'encodings',
    does: '\\u0069 for each letter',
    disguise: ({ text }) => escaped(text, (unit) => `\\u${unit}`),
  },
  {
    name: 'entity-twice',
    kind: 'encodings',
    does: '&amp;#105; for each letter',
    disguise: onlyLatin((text) =>
      text.replaceAll(/\p{L}/gu, (letter) => `&amp;#${letter.codePointAt(0) ?? 0};`),
    ),
  },
  {
    name: 'blank-letters',
    kind: 'invisible',
    does: 'a letter that shows nothing (U+3164, U+2800, U+FFA0, U+115F) between all letters',
    disguise: ({ text }, random) => graphemesOf(text.replaceAll(' ', '')).join(random.pick(blanks)),
  },
  {
    name: 'tag-characters',
    kind: 'invisible',
    does: 'an invisible tag character after each letter',
    disguise: ({ text }, random) =>
      graphemesOf(text)
        .map((letter) => letter + String.fromCodePoint(0xe0061 + random.below(26)))
        .join(''),
  },
  {
    name: 'brackets-each',
    kind: 'separators',
    does: 'each letter in brackets',
    disguise: onlyLatin((text, random) => {
      const [open, close] = random.pick(brackets);
      return text.replaceAll(/\p{L}/gu, `${open}$&${close}`);
    }),
  },
  {
    name: 'brackets-one',
    kind: 'separators',
    does: 'one or two letters within a word in brackets',
    disguise: onlyLatin((text, random) => {
      const [open, close] = random.pick(brackets);
      return text.replace(/(?<=\p{L})\p{L}{1,2}(?=\p{L})/u, `${open}$&${close}`);
    }),
  },
  {
    name: 'signs-exotic',
    kind: 'separators',
    does: 'one of ‧ ∙ 。 、 ⁃ ¦ ～ ˙ ꞉ ⸱ between all letters',
    disguise: ({ text }, random) =>
      graphemesOf(text.replaceAll(' ', '')).join(random.pick([...'‧∙。、⁃¦～˙꞉⸱'])),
  },
  {
    name: 'quotes-inside',
    kind: 'separators',
    does: 'a quotation mark or accent sign within the term',
    disguise: ({ text }, random) => insertWithin(text, random, random.pick([...`'"\`´’ʼ`])),
  },
];
