import { graphemesOf } from '../graphemes-of.js';
import type { Random } from '../random.js';
import type { Operator, Target } from './operator.js';
import { substitute } from './substitute.js';

type Rule = (text: string, random: Random) => string | undefined;

/** A disguise of terms in a script. */
function where(pattern: RegExp, name: string, does: string, rule: Rule): Operator {
  return {
    name,
    kind: 'within scripts',
    does,
    disguise({ text }: Target, random: Random) {
      const changed = pattern.test(text) ? rule(text, random) : undefined;
      return changed === text ? undefined : changed;
    },
  };
}

const hangul = /^[\p{Script=Hangul} ]+$/u;
const arabic = /\p{Script=Arabic}/u;
const indic = /\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}/u;
const thai = /\p{Script=Thai}/u;
const han = /^\p{Script=Han}+$/u;
const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;
const cyrillic = /\p{Script=Cyrillic}/u;
const vietnamese = /[ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]|ngà|giác/u;
const vowelSign = /[\u093e-\u094c\u09be-\u09cc\u0bbe-\u0bcc]/u;

const decomposed =
  (table: string): Rule =>
  (text, random) =>
    substitute(table, text.normalize('NFD'), 0, random).normalize('NFC');
const lettersApart = (text: string, gap: string): string =>
  text
    .split(' ')
    .map((word) => graphemesOf(word).join(gap))
    .join(gap === ' ' ? '  ' : ' ');
const bare = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');

/** How people write their own script when they do not want to be found. */
export const nativeSpellings: readonly Operator[] = [
  where(
    hangul,
    'hangul-by-ear',
    'a tense or breathed consonant, or a vowel beside it',
    decomposed('hangul-initials'),
  ),
  where(hangul, 'hangul-ending-added', 'a letter more at the end of an open syllable', (text, random) => {
    const open = /[\uac00-\ud7a3]/g;
    const places = [...text.matchAll(open)].filter(
      ({ 0: letter }) => (letter.charCodeAt(0) - 0xac00) % 28 === 0,
    );
    if (places.length === 0) return undefined;
    const { 0: letter, index } = random.pick(places);
    const closed = String.fromCharCode(letter.charCodeAt(0) + random.pick([21, 24, 27]));
    return text.slice(0, index) + closed + text.slice(index + 1);
  }),
  where(hangul, 'hangul-romanised', 'in Latin letters, by rule', (text, random) =>
    substitute('hangul-latin', text.normalize('NFD').replaceAll('ᄋ', ''), 1, random),
  ),
  where(kana, 'kana-mixed', 'every other kana of the other kind', (text) =>
    [...text]
      .map((letter, at) => {
        const code = letter.charCodeAt(0);
        return at % 2 === 1 && code >= 0x30a1 && code <= 0x30f6 ? String.fromCharCode(code - 0x60) : letter;
      })
      .join(''),
  ),
  where(kana, 'kana-voicing-apart', 'voicing marks typed behind their kana', (text) =>
    text.normalize('NFD').replaceAll('\u3099', '\u309b').replaceAll('\u309a', '\u309c'),
  ),
  where(han, 'han-brackets', 'each character in brackets', (text, random) => {
    const [open = '', close = ''] = random.pick(['【】', '「」', '（）']).split('');
    return [...text].map((letter) => open + letter + close).join('');
  }),
  where(han, 'han-signs', 'a sign between characters (* / 丶 、 · ❤)', (text, random) =>
    [...text].join(random.pick(['*', '/', '丶', '、', '·', '❤'])),
  ),
  where(indic, 'indic-vowel-length', 'a short vowel sign for a long one', (text, random) =>
    substitute('indic-vowels', text, 0, random),
  ),
  where(indic, 'indic-consonants', 'a consonant by its neighbour', (text, random) =>
    substitute('indic-consonants', text, 0, random),
  ),
  where(indic, 'indic-sign-repeated', 'a vowel sign three times', (text) =>
    text.replace(vowelSign, '$&$&$&'),
  ),
  where(indic, 'indic-sign-dropped', 'a vowel sign left out', (text) => text.replace(vowelSign, '')),
  where(indic, 'indic-spaced', 'a space between letters', (text) => lettersApart(text, ' ')),
  where(
    arabic,
    'arabic-shapes',
    'letters of Kurdish, Pashto and others in the shape of Arabic ones',
    (text, random) => substitute('arabic-shapes', text, 1, random),
  ),
  where(arabic, 'arabic-dotless-all', 'all letters without their dots', (text, random) =>
    substitute('arabic-dotless', text, 1, random),
  ),
  where(arabic, 'arabic-signs', 'a sign between letters', (text, random) =>
    lettersApart(text, random.pick(['.', '*', '-', '_'])),
  ),
  where(thai, 'thai-tone-changed', 'another tone mark', (text) =>
    text.replace(/[\u0e48\u0e49]/, (mark) => (mark === '\u0e48' ? '\u0e49' : '\u0e48')),
  ),
  where(thai, 'thai-signs', 'a sign between letters', (text, random) =>
    lettersApart(text, random.pick(['.', '-', '*', '/', '+'])),
  ),
  where(thai, 'thai-silenced', 'a silencer on the last letter', (text) =>
    /[ก-ฮ]$/.test(text) ? `${text}\u0e4c` : undefined,
  ),
  where(vietnamese, 'vietnamese-merged', 'no marks, the words run together', (text) => {
    const changed = bare(text).replaceAll(' ', '');
    return text.includes(' ') ? changed : undefined;
  }),
  where(vietnamese, 'vietnamese-bare-invisible', 'no marks, U+200B between letters', (text) =>
    [...bare(text)].join('\u200b'),
  ),
  where(vietnamese, 'vietnamese-bare-leet', 'no marks, digits for letters, p .5', (text, random) =>
    substitute('leet-digits', bare(text), 0.5, random),
  ),
  where(cyrillic, 'cyrillic-by-ear', 'a vowel as it is said without stress', (text, random) =>
    substitute('cyrillic-by-ear', text, 0, random),
  ),
  where(cyrillic, 'russian-latin-leet', 'in Latin letters, digits for some', (text, random) =>
    substitute(
      'leet-digits',
      substitute('russian-latin', text.replaceAll(/[ьъ]/g, ''), 1, random),
      0.4,
      random,
    ),
  ),
  where(cyrillic, 'russian-latin-spaced', 'in Latin letters with spaces between', (text, random) =>
    lettersApart(substitute('russian-latin', text.replaceAll(/[ьъ]/g, ''), 1, random), ' '),
  ),
];
