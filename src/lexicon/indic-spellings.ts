import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import type { OtherSpelling } from './other-spellings.js';

/** Vowel signs, by what all Indic blocks share: the same places in rows of 128. */
const vowelSign =
  /[\u093e-\u094c\u09be-\u09cc\u0a3e-\u0a4c\u0abe-\u0acc\u0b3e-\u0b4c\u0bbe-\u0bcc\u0c3e-\u0c4c\u0cbe-\u0ccc\u0d3e-\u0d4c]/;
/** Of shorter words too little is left. */
const shortestWithout = 5;

/**
 * A word of an Indic script with one letter of nearly the same sound (a short vowel for a long one, a letter said with
 * the tongue farther back), or one vowel sign left out, or in Devanagari with vowels written as letters of their own. Words that are ordinary ones are none.
 */
export function* indicSpellings(
  text: string,
  alike: ReadonlyMap<string, readonly string[]>,
  isOrdinary: (word: string) => boolean,
): Iterable<OtherSpelling> {
  const apart = text.replace(/[\u093e-\u094c]/g, independent);
  if (apart !== text) yield { text: apart, evasion: evasionBit['split-character'] | readingBit.guess };
  for (let at = 0; at < text.length; at++) {
    const before = text.slice(0, at);
    const after = text.slice(at + 1);
    const letter = text.charAt(at);
    for (const other of alike.get(letter) ?? [])
      if (!isOrdinary(before + other + after))
        yield { text: before + other + after, evasion: evasionBit.homophone | readingBit.guess };
    if (vowelSign.test(letter) && text.length >= shortestWithout && !isOrdinary(before + after))
      yield { text: before + after, evasion: evasionBit['vowel-drop'] | readingBit.guess };
  }
}

const vowelSigns = 'ािीुूृेैोौ';
const vowelLetters = 'आइईउऊऋएऐओऔ';

function independent(sign: string): string {
  const at = vowelSigns.indexOf(sign);
  return at < 0 ? sign : vowelLetters.charAt(at);
}
