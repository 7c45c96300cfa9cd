import { pinyin } from 'pinyin-pro';
import { graphemesOf } from '../graphemes-of.js';
import type { Random } from '../random.js';
import type { Operator, Target } from './operator.js';
import { substitute } from './substitute.js';
import { substitutions } from './substitutions.js';

type Rule = (text: string, random: Random) => string | undefined;

/** A disguise of terms that the pattern is found in. */
function where(pattern: RegExp, name: string, does: string, rule: Rule): Operator {
  return {
    name,
    kind: 'within scripts',
    does,
    disguise: ({ text }: Target, random: Random) => (pattern.test(text) ? rule(text, random) : undefined),
  };
}

const hangul = /\p{Script=Hangul}/u;
const arabic = /\p{Script=Arabic}/u;
const indic = /\p{Script=Devanagari}|\p{Script=Bengali}/u;
const thai = /\p{Script=Thai}/u;
const khmer = /\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Lao}/u;
const han = /\p{Script=Han}/u;
const cyrillic = /\p{Script=Cyrillic}/u;
const unspaced = /\p{Script=Thai}|\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Lao}|\p{Script=Han}/u;
/** Letters of Vietnamese that no other language of the seeds has. */
const vietnamese = /[ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]|ngà|giác/u;

const initials = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const middles = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const finals = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

const toLetters = (text: string): string =>
  text.replaceAll(/[가-힣]/g, (syllable) => {
    const index = syllable.charCodeAt(0) - 0xac00;
    return (
      (initials[Math.floor(index / 588)] ?? '') +
      (middles[Math.floor((index % 588) / 28)] ?? '') +
      (finals[index % 28] ?? '')
    );
  });

/** The form that a letter has at its place, as old encodings had one sign for each. */
function presented(text: string): string {
  const signs = Array.from({ length: 0xfefd - 0xfe70 }, (_, at) => String.fromCharCode(0xfe70 + at));
  const byLetter = new Map<string, string>();
  for (const sign of signs) {
    const letter = sign.normalize('NFKC');
    if (letter.length === 1 && !byLetter.has(letter)) byLetter.set(letter, sign);
  }
  return text.replaceAll(/\p{L}/gu, (letter) => byLetter.get(letter) ?? letter);
}

const oneSwapped = (table: string, text: string, random: Random): string =>
  substitute(table, text, 0, random);

export const withinScripts: readonly Operator[] = [
  where(hangul, 'jamo', 'Hangul syllables as joining letters (NFD)', (text) => text.normalize('NFD')),
  where(hangul, 'jamo-apart', 'Hangul syllables as letters that stand apart (ㅅㅏㅇ)', toLetters),
  where(hangul, 'hangul-dots', 'a dot between Hangul syllables', (text) =>
    [...text.replaceAll(' ', '')].join('.'),
  ),
  where(hangul, 'hangul-number', 'a digit between Hangul syllables', (text, random) =>
    [...text.replaceAll(' ', '')].join(String(1 + random.below(9))),
  ),
  where(arabic, 'arabic-presentation', 'Arabic letters as signs of their isolated forms', presented),
  where(arabic, 'arabic-spaced', 'Arabic letters apart', (text) => [...text.replaceAll(' ', '')].join(' ')),
  where(arabic, 'arabic-relatives', 'Persian and Urdu letters for Arabic ones', (text, random) =>
    substitute('arabic-relatives', text, 1, random),
  ),
  where(arabic, 'arabic-dotless', 'one Arabic letter without its dots', (text, random) =>
    oneSwapped('arabic-dotless', text, random),
  ),
  where(indic, 'nukta', 'a nukta under one letter', (text, random) => {
    const sign = /\p{Script=Bengali}/u.test(text) ? '\u09bc' : '\u093c';
    const letters = [...text];
    const places = letters.flatMap((letter, at) => (/[कखगजडफबदকখগজডদ]/.test(letter) ? [at + 1] : []));
    return places.length === 0 ? undefined : letters.toSpliced(random.pick(places), 0, sign).join('');
  }),
  where(indic, 'nasal-signs', 'anusvara for candrabindu and the other way round', (text) => {
    const changed = text.replaceAll(/[\u0901\u0902]/g, (sign) => (sign === '\u0901' ? '\u0902' : '\u0901'));
    return changed === text ? undefined : changed;
  }),
  where(indic, 'indic-dots', 'a dot between letters', (text) =>
    graphemesOf(text.replaceAll(' ', '')).join('.'),
  ),
  where(thai, 'thai-vowels-dropped', 'Thai vowel signs above and below left out', (text) => {
    const changed = text.replaceAll(/[\u0e31\u0e34-\u0e3a]/g, '');
    return changed === text ? undefined : changed;
  }),
  where(thai, 'thai-marks-twice', 'Thai tone marks and vowel signs typed twice', (text) => {
    const changed = text.replaceAll(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4c]/g, '$&$&');
    return changed === text ? undefined : changed;
  }),
  where(thai, 'thai-same-sound', 'one Thai consonant by another of its sound', (text, random) =>
    oneSwapped('thai-same-sound', text, random),
  ),
  where(thai, 'thai-x-inside', 'x between two letters of a Thai term', (text, random) => {
    const letters = [...text];
    return letters.toSpliced(1 + random.below(letters.length - 1), 0, 'x').join('');
  }),
  where(khmer, 'khmer-dots', 'a dot between letters of Khmer, Burmese and Lao', (text) =>
    graphemesOf(text).join('.'),
  ),
  where(khmer, 'khmer-spaces', 'a space between letters of Khmer, Burmese and Lao', (text) =>
    graphemesOf(text).join(' '),
  ),
  where(unspaced, 'emoji-and-spaces', 'an emoji and spaces between letters', (text, random) =>
    graphemesOf(text.replaceAll(' ', '')).join(` ${random.pick(['🐘', '✨', '🔥', '💎'])} `),
  ),
  where(han, 'kangxi', 'radicals for the characters they are the form of', (text, random) => {
    const changed = substitute('kangxi', text, 1, random);
    return changed === text ? undefined : changed;
  }),
  where(han, 'han-latin', 'a Latin letter between Han characters', (text, random) =>
    graphemesOf(text).join(random.pick([...'xovz'])),
  ),
  where(han, 'pinyin-joined', 'sounds joined by hyphens, with capitals', (text) =>
    pinyin(text, { toneType: 'none', type: 'array' })
      .map((sound) => sound.charAt(0).toUpperCase() + sound.slice(1))
      .join('-'),
  ),
  where(han, 'pinyin-numbered', 'sounds with the numbers of their tones', (text) =>
    pinyin(text, { toneType: 'num', type: 'array' }).join(' '),
  ),
  where(cyrillic, 'cyrillic-leet', 'digits and signs for Cyrillic letters, p .4', (text, random) =>
    substitute('cyrillic-leet', text, 0.4, random),
  ),
  where(
    cyrillic,
    'volapuk',
    'Latin letters, digits and signs in the shape of all Cyrillic ones',
    (text, random) => substitute('volapuk', text, 1, random),
  ),
  where(vietnamese, 'telex', 'Vietnamese marks as typed (ngaf voi)', (text, random) =>
    substitute('telex', text, 1, random),
  ),
  where(
    vietnamese,
    'teencode',
    'one sound of Vietnamese by a letter of fashion (j for gi)',
    (text, random) => {
      const known = [...substitutions('teencode')].filter(([from]) => text.includes(from));
      if (known.length === 0) return undefined;
      const [from, to] = random.pick(known);
      return text.replace(from, to[0] ?? '');
    },
  ),
];
