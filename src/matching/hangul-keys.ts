import { isHangul } from '../analysis/character-class.js';

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const vowels = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const finals = [
  '',
  ...'ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(
    ' ',
  ),
];
/** Letters that two keys type, each by itself. */
const apart = new Map(
  [...'ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ'].map((both, at) => [
    both,
    finals.filter(({ length }) => length === 2)[at] ?? '',
  ]),
);
const firstSyllable = 0xac00;

/** The Latin keys that type a syllable of Hangul or a letter of it, nothing for what is none. */
export function keysOfHangulUnits(unit: number, keys: ReadonlyMap<string, string>): string {
  if (isHangul(unit)) {
    const place = unit - firstSyllable;
    return (
      keysOf(initials.charAt(Math.floor(place / (vowels.length * finals.length))), keys) +
      keysOf(vowels.charAt(Math.floor(place / finals.length) % vowels.length), keys) +
      keysOf(finals[place % finals.length] ?? '', keys)
    );
  }
  if (unit >= 0x1100 && unit <= 0x1112) return keysOf(initials.charAt(unit - 0x1100), keys);
  if (unit >= 0x1161 && unit <= 0x1175) return keysOf(vowels.charAt(unit - 0x1161), keys);
  if (unit >= 0x11a8 && unit <= 0x11c2) return keysOf(finals[unit - 0x11a7] ?? '', keys);
  if (unit < 0x3131 || unit > 0x3163) return '';
  const letter = String.fromCharCode(unit);
  return keysOf(apart.get(letter) ?? letter, keys);
}

const keysOf = (letters: string, keys: ReadonlyMap<string, string>): string => {
  const only = keys.get(letters);
  if (only !== undefined) return only;
  let typed = '';
  for (const letter of letters) typed += keys.get(letter) ?? '';
  return typed;
};
