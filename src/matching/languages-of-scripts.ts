import type { Field } from '../field.js';

/** Scripts, and letters, that only one language of the lexicon is written in. */
const ofOneLanguage: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff\uff66-\uff9f]/, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Sinhala}/u, 'si'],
  [/\p{Script=Ethiopic}/u, 'am'],
  [/\p{Script=Greek}{3}/u, 'el'],
  [/[\u01a1\u01b0\u1ea0-\u1ef9]/u, 'vi'],
];

/** What a text in a script of several languages is mostly in, when nothing tells which. */
const usualLanguages: readonly { letters: RegExp; without: RegExp; languages: readonly string[] }[] = [
  { letters: /\p{Script=Han}/u, without: /[\u3040-\u30ff]/, languages: ['zh-Hans', 'zh-Hant', 'ja'] },
  // Persian and Urdu write other forms of kaf and yeh.
  { letters: /\p{Script=Arabic}{2}/u, without: /[پچژگکیٹڈڑےں]/, languages: ['ar'] },
  { letters: /[پچژگ]/, without: /[ٹڈڑےں]/, languages: ['fa', 'ur'] },
  // Kazakh and Mongolian have letters of their own.
  { letters: /\p{Script=Cyrillic}{3}/u, without: /[әғқңұһөү]/iu, languages: ['ru', 'uk'] },
  // Of the languages in this script the lexicon has two.
  { letters: /\p{Script=Devanagari}{2}/u, without: /ळ/, languages: ['hi', 'ne'] },
];

const rules = [...ofOneLanguage.map(([letters]) => letters), ...usualLanguages.map(({ letters }) => letters)];
/** Which rules a unit may be a letter of, as bits, asked once for each: the expressions over every text cost 20 us. */
const rulesOfUnit = new Int32Array(0x10000);
const asked = 1 << 31;

/**
 * What the letters alone tell. Han beside kana is Japanese; Han alone is Chinese where its function words are, and may
 * be either where none are.
 */
export function languagesOfScripts(fields: readonly Field[], own: ReadonlySet<string>): string[] {
  const shown: string[] = [];
  const texts = fields.flatMap(({ text }) => {
    const may = rulesOf(text);
    return may === 0 ? [] : [{ text, may }];
  });
  const anyHas = (letters: RegExp, rule: number, without?: RegExp): boolean =>
    texts.some(
      ({ text, may }) => (may & (1 << rule)) !== 0 && letters.test(text) && without?.test(text) !== true,
    );
  if (texts.length === 0) return shown;
  ofOneLanguage.forEach(([letters, language], rule) => {
    if (anyHas(letters, rule)) shown.push(language);
  });
  const shows = (language: string): boolean => shown.includes(language) || own.has(language);
  usualLanguages.forEach(({ letters, without, languages }, at) => {
    if (!languages.some(shows) && anyHas(letters, ofOneLanguage.length + at, without))
      shown.push(...languages);
  });
  return shown;
}

/** The rules that some letter of a text belongs to; letters beyond the basic plane tell nothing by themselves. */
function rulesOf(text: string): number {
  let all = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Western letters tell nothing.
    if (unit < 0x1a0) continue;
    all |= rulesOfUnit[unit] || ask(unit);
  }
  return all & ~asked;
}

function ask(unit: number): number {
  let bits = asked;
  const letter = String.fromCharCode(unit).repeat(3);
  rules.forEach((rule, at) => {
    if (rule.test(letter)) bits |= 1 << at;
  });
  rulesOfUnit[unit] = bits;
  return bits;
}
