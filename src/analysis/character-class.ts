/** What a folded unit is, for tokenizing and for the boundaries of words. */
export const CharacterClass = {
  space: 0,
  newline: 1,
  punctuation: 2,
  latin: 3,
  cyrillic: 4,
  greek: 5,
  /** A letter of another script that puts spaces between words: Arabic, Devanagari, Hangul, Ethiopic ... */
  letter: 6,
  digit: 7,
  /** A combining mark of a script that puts spaces between words. */
  mark: 8,
  han: 9,
  hiragana: 10,
  katakana: 11,
  thai: 12,
  /** Lao, Khmer and Burmese: no spaces between words, and no spelling that tells their borders. */
  khmer: 13,
  emoji: 14,
} as const;
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

/** Scripts without spaces between words, in which a term may start at any character. */
export const isUnspaced = (kind: number): boolean =>
  kind >= CharacterClass.han && kind <= CharacterClass.khmer;

/** Letters, digits and marks of scripts that put spaces between words. */
export const isWordUnit = (kind: number): boolean =>
  kind >= CharacterClass.latin && kind <= CharacterClass.mark;

export const isLetter = (kind: number): boolean =>
  (kind >= CharacterClass.latin && kind <= CharacterClass.letter) || isUnspaced(kind);

/** A whole syllable of Hangul. */
export const isHangul = (unit: number): boolean => unit >= 0xac00 && unit <= 0xd7a3;

const tests: readonly [RegExp, CharacterClass][] = [
  [/[\n\r\u2028\u2029\u0085]/u, CharacterClass.newline],
  [/[\p{Z}\t\v\f]/u, CharacterClass.space],
  [/\p{Nd}/u, CharacterClass.digit],
  [/\p{Script=Thai}/u, CharacterClass.thai],
  [/\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u, CharacterClass.khmer],
  [/\p{Script=Han}|[々〇]/u, CharacterClass.han],
  [/\p{Script=Hiragana}/u, CharacterClass.hiragana],
  [/[\p{Script=Katakana}ー]/u, CharacterClass.katakana],
  [/\p{M}/u, CharacterClass.mark],
  [/\p{Script=Latin}/u, CharacterClass.latin],
  [/\p{Script=Cyrillic}/u, CharacterClass.cyrillic],
  [/\p{Script=Greek}/u, CharacterClass.greek],
  [/\p{L}/u, CharacterClass.letter],
];

/** A bar and a dot among the Han characters: they part words and adorn names, and are no words of today's Chinese. */
export const isStroke = (unit: number): boolean => unit === 0x4e28 || unit === 0x4e36;

/** The class of a single UTF-16 unit; punctuation and symbols are everything that no other class claims. */
export function classify(unit: string): CharacterClass {
  if (isStroke(unit.charCodeAt(0))) return CharacterClass.punctuation;
  for (const [test, kind] of tests) if (test.test(unit)) return kind;
  return CharacterClass.punctuation;
}
