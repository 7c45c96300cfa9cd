import type { AlignedText, Edit } from '../aligned-text.js';

const anyJamo = /[\u1100-\u11ff\u3131-\u3163]/;
/** Joining letters, or letters that stand apart: a consonant and a vowel, and a consonant that no vowel follows. */
const syllable =
  /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]|([ㄱ-ㅎ])([ㅏ-ㅣ])(?:([ㄱ-ㅎ])(?![ㅏ-ㅣ]))?/g;

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const finals = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const firstVowel = 0x314f;
const firstSyllable = 0xac00;

/** Letters of Hangul to the syllables that they make: ㅅㅏㅇㅇㅏ is 상아. */
export function composeJamo(text: AlignedText): AlignedText {
  if (!anyJamo.test(text.text)) return text;
  const edits: Edit[] = [];
  for (const match of text.text.matchAll(syllable)) {
    const [whole, initial, vowel, final] = match;
    const replacement =
      initial === undefined || vowel === undefined ? whole.normalize('NFC') : compose(initial, vowel, final);
    if (replacement !== undefined)
      edits.push({ start: match.index, end: match.index + whole.length, replacement });
  }
  return text.replace(edits);
}

function compose(initial: string, vowel: string, final: string | undefined): string | undefined {
  const first = initials.indexOf(initial);
  const last = final === undefined ? 0 : finals.indexOf(final) + 1;
  if (first < 0 || (final !== undefined && last === 0)) return undefined;
  return String.fromCharCode(firstSyllable + first * 588 + (vowel.charCodeAt(0) - firstVowel) * 28 + last);
}
