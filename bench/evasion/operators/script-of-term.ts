export type TermScript = 'latin' | 'cyrillic' | 'arabic' | 'devanagari' | 'han' | 'kana' | 'thai' | 'other';

const scripts: readonly (readonly [TermScript, RegExp])[] = [
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['han', /\p{Script=Han}/u],
  ['thai', /\p{Script=Thai}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['devanagari', /\p{Script=Devanagari}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['latin', /\p{Script=Latin}/u],
];

/** The script of a term; Japanese counts as kana as soon as there is any. */
export function scriptOfTerm(text: string): TermScript {
  return scripts.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}
