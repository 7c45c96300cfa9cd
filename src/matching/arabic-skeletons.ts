import type { TextList } from '../lexicon/text-table.js';
import { createWordsAlike } from './words-alike.js';

/** Consonants that a word needs to be known by them. */
const fewest = 3;
/** Of Arabic letters, how each is said; vowels, and consonants that are hardly heard, are left out but at the beginning. */
const said: Readonly<Record<string, string>> = {
  ب: 'b',
  پ: 'b',
  ت: 't',
  ط: 't',
  ث: 's',
  ج: 'j',
  چ: 'j',
  ح: 'h',
  ه: 'h',
  خ: 'x',
  د: 'd',
  ض: 'd',
  ذ: 'z',
  ز: 'z',
  ظ: 'z',
  ژ: 'j',
  ر: 'r',
  س: 's',
  ص: 's',
  ش: 'c',
  غ: 'q',
  ف: 'f',
  ق: 'q',
  ک: 'k',
  ك: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
};
const pairs: Readonly<Record<string, string>> = {
  kh: 'x',
  sh: 'c',
  ch: 'c',
  gh: 'q',
  th: 's',
  dh: 'z',
  zh: 'j',
};
const single: Readonly<Record<string, string>> = {
  b: 'b',
  p: 'b',
  t: 't',
  j: 'j',
  h: 'h',
  d: 'd',
  z: 'z',
  r: 'r',
  s: 's',
  f: 'f',
  v: 'f',
  q: 'q',
  k: 'k',
  c: 'k',
  g: 'g',
  l: 'l',
  m: 'm',
  n: 'n',
  x: 'ks',
  '7': 'h',
  '5': 'x',
  '6': 't',
  '8': 'q',
  '9': 's',
  '4': 'z',
};
const arabicWord = /^[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]{3,}$/;
const latinWord = /^[a-z2-9]{3,}$/;
const vowel = 'v';

/** The consonants of a word of Arabic, or of the letters and digits that people write for it in chats: wa7eed, 9aqr. */
export function arabicSkeleton(text: string): string | undefined {
  if (arabicWord.test(text)) return skeletonOf(text, (at) => [said[text.charAt(at)] ?? '', 1]);
  if (!latinWord.test(text)) return undefined;
  return skeletonOf(text, (at) => {
    const both = pairs[text.slice(at, at + 2)];
    return both === undefined ? [single[text.charAt(at)] ?? '', 1] : [both, 2];
  });
}

function skeletonOf(text: string, sound: (at: number) => readonly [string, number]): string | undefined {
  let skeleton = '';
  let last = '';
  for (let at = 0; at < text.length; ) {
    const [consonant, width] = sound(at);
    if (consonant === '' && at === 0 && !/^[wyوي]/.test(text)) skeleton += vowel;
    else if (consonant === '' && at === 0) skeleton += /^[wو]/.test(text) ? 'w' : 'y';
    else if (consonant !== last) skeleton += consonant;
    last = consonant;
    at += width;
  }
  return skeleton.length >= fewest ? skeleton : undefined;
}

/** Finds the words of Arabic and Persian that have the consonants of a token. */
export const createArabicWords = (
  numbers: Int32Array,
  words: TextList,
): ((token: string) => readonly number[]) => createWordsAlike(numbers, words, arabicSkeleton);
