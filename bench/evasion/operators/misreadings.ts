import { longestWord } from './longest-word.js';
import { onlyLatin } from './only-latin.js';
import type { Operator, Target } from './operator.js';
import { scriptOfTerm } from './script-of-term.js';
import { substitute } from './substitute.js';
import { substitutions } from './substitutions.js';
import { zawgyiOf } from './zawgyi-of.js';

/** What Windows-1252 has where ISO-8859-1 has control characters; some versions of Node read the one as the other. */
const westernSigns = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const readAs = (label: string, bytes: Uint8Array): string =>
  label === 'windows-1252'
    ? Array.from(bytes, (byte) =>
        byte >= 0x80 && byte < 0xa0 ? westernSigns.charAt(byte - 0x80) : String.fromCharCode(byte),
      ).join('')
    : new TextDecoder(label).decode(bytes);

/** Bytes of one or two of a code by the character that they stand for. */
const codes = new Map<string, ReadonlyMap<string, readonly number[]>>();

function bytesOf(label: string): ReadonlyMap<string, readonly number[]> {
  const known = codes.get(label);
  if (known !== undefined) return known;
  const made = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(label);
  const take = (...bytes: readonly number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== '\ufffd' && !made.has(character))
      made.set(character, bytes);
  };
  for (let byte = 0; byte < 256; byte++) take(byte);
  for (let first = 0x81; first < 256; first++)
    for (let second = 0x40; second < 256; second++) take(first, second);
  codes.set(label, made);
  return made;
}

/** The text in a code of its own, or nothing where the code lacks a character. */
function encode(label: string, text: string): Uint8Array | undefined {
  const table = bytesOf(label);
  const bytes: number[] = [];
  for (const character of text.normalize('NFC')) {
    const own = table.get(character);
    if (own === undefined) return undefined;
    bytes.push(...own);
  }
  return Uint8Array.from(bytes);
}

const beyondAscii = /[\u0080-\uffff]/;
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** A text in one code, read as another; nothing where that shows nothing else. */
function misread(text: string, code: string, as: string): string | undefined {
  if (!beyondAscii.test(text)) return undefined;
  const bytes = encode(code, text);
  if (bytes === undefined) return undefined;
  const shown = readAs(as, bytes);
  return shown === text ? undefined : shown;
}

const ownCodes: readonly (readonly [RegExp, string])[] = [
  [/[\u0e00-\u0e7f]/, 'windows-874'],
  [/[\uac00-\ud7a3]/, 'euc-kr'],
  [/[\u3040-\u30ff]/, 'shift_jis'],
  [/\p{Script=Han}/u, 'gbk'],
  [/\p{Script=Cyrillic}/u, 'windows-1251'],
  [/\p{Script=Greek}/u, 'windows-1253'],
  [/\p{Script=Arabic}/u, 'windows-1256'],
];

const exchange = (text: string, table: string): string | undefined => {
  const keys = substitutions(table);
  const made = Array.from(text.normalize('NFC'), (letter) => keys.get(letter)?.[0] ?? letter).join('');
  return made === text ? undefined : made;
};

/** Terms of a language, typed while the keyboard writes Latin letters. */
function typedInLatin(name: string, does: string, tables: Readonly<Record<string, string>>): Operator {
  return {
    name,
    kind: 'keyboards',
    does,
    disguise({ text, language }: Target) {
      const table = tables[language];
      return table === undefined ? undefined : exchange(text, table);
    },
  };
}

/** Terms in Latin letters, typed while the keyboard writes others. */
function latinTyped(script: string): Operator {
  return {
    name: `latin-as-${script}`,
    kind: 'keyboards',
    does: `typed while the keyboard writes ${script.charAt(0).toUpperCase()}${script.slice(1)} letters`,
    disguise: onlyLatin((text) => exchange(text.toLowerCase(), `latin-keys-${script}`)),
  };
}

function written(name: string, does: string): Operator {
  return {
    name,
    kind: 'other scripts',
    does,
    disguise(target) {
      const text = target.forms.get(name);
      return text === undefined ? undefined : { before: ' ', text, after: ' ' };
    },
  };
}

/** Words read in a wrong code, typed on a wrong keyboard or written in other letters, before any of it was mended. */
export const misreadings: readonly Operator[] = [
  {
    name: 'utf8-as-western',
    kind: 'encodings',
    does: 'UTF-8 read as Windows-1252',
    disguise: ({ text }) => (beyondAscii.test(text) ? readAs('windows-1252', utf8(text)) : undefined),
  },
  {
    name: 'utf8-as-western-twice',
    kind: 'encodings',
    does: 'UTF-8 read as Windows-1252, and that once more',
    disguise: ({ text }) =>
      beyondAscii.test(text) ? readAs('windows-1252', utf8(readAs('windows-1252', utf8(text)))) : undefined,
  },
  {
    name: 'utf8-as-cyrillic',
    kind: 'encodings',
    does: 'UTF-8 read as Windows-1251',
    disguise: ({ text }) => (beyondAscii.test(text) ? readAs('windows-1251', utf8(text)) : undefined),
  },
  {
    name: 'own-code-as-western',
    kind: 'encodings',
    does: 'the code of its script (GBK, EUC-KR, Windows-1251, -874, ...) read as Windows-1252',
    disguise({ text }) {
      const code = ownCodes.find(([script]) => script.test(text))?.[1];
      return code === undefined ? undefined : misread(text, code, 'windows-1252');
    },
  },
  {
    name: 'koi8-as-windows',
    kind: 'encodings',
    does: 'KOI8-R read as Windows-1251',
    disguise: ({ text }) =>
      scriptOfTerm(text) === 'cyrillic' ? misread(text, 'koi8-u', 'windows-1251') : undefined,
  },
  {
    name: 'windows-as-koi8',
    kind: 'encodings',
    does: 'Windows-1251 read as KOI8-R',
    disguise: ({ text }) =>
      scriptOfTerm(text) === 'cyrillic' ? misread(text, 'windows-1251', 'koi8-r') : undefined,
  },
  {
    name: 'zawgyi',
    kind: 'encodings',
    does: 'Burmese in the code of the font Zawgyi',
    disguise: ({ text, language }) => (language === 'my' ? zawgyiOf(text) : undefined),
  },
  typedInLatin('thai-keys', 'Thai typed while the keyboard writes Latin letters', { th: 'thai-keys' }),
  typedInLatin('arabic-keys', 'Arabic and Persian typed while the keyboard writes Latin letters', {
    ar: 'arabic-keys',
    fa: 'persian-keys',
  }),
  typedInLatin('greek-keys', 'Greek and Ukrainian typed while the keyboard writes Latin letters', {
    el: 'greek-keys',
    uk: 'russian-keys',
  }),
  latinTyped('russian'),
  latinTyped('greek'),
  latinTyped('arabic'),
  latinTyped('hebrew'),
  latinTyped('thai'),
  latinTyped('korean'),
  written('kana-reading', 'Japanese words in Chinese characters, in kana'),
  written('arabizi', 'Arabic in Latin letters and digits, as in chats'),
  {
    name: 'teencode-all',
    kind: 'within scripts',
    does: 'Vietnamese with all its sounds by letters of fashion (w for qu, f for ph, j for i)',
    disguise({ text, language }) {
      if (language !== 'vi') return undefined;
      let made = text;
      for (const [from, [to = '']] of substitutions('teencode-all'))
        made = made.replaceAll(from, to.toUpperCase());
      return made === text ? undefined : made.toLowerCase();
    },
  },
  {
    name: 'han-stranger',
    kind: 'look-alikes',
    does: 'one letter of the longest word as a character of that shape (工 口 丨 卄)',
    disguise: onlyLatin((text, random) => {
      const word = longestWord(text);
      return text.replace(word, substitute('han-strangers', word, 0, random));
    }),
  },
  {
    name: 'han-strangers',
    kind: 'look-alikes',
    does: 'letters as characters of that shape, p .3, at least one',
    disguise: onlyLatin((text, random) => substitute('han-strangers', text, 0.3, random)),
  },
];
