import type { AlignedText, Edit } from '../aligned-text.js';

const anyJamo = /[\u1100-\u11ff\u3131-\u3163\uffa1-\uffdc]/;
/** Joining letters, or letters that stand apart: a consonant and a vowel, and a consonant that no vowel follows. */
const syllable =
  /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]|([ㄱ-ㅎ])([ㅏ-ㅣ])(?:([ㄱ-ㅎ])(?![ㅏ-ㅣ]))?/g;
const narrow = /[\uffa1-\uffdc]/g;
/** Letters with the same signs, one space or nothing that is seen between each and the next. */
const parted =
  /[ㄱ-ㅣ]([^\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}]{1,3})[ㄱ-ㅣ](?:\1[ㄱ-ㅣ])+|[ㄱ-ㅣ](?:\p{Default_Ignorable_Code_Point}{1,3}[ㄱ-ㅣ])+/gu;
const between = /[^ㄱ-ㅣ]+/g;
/** Each letter twice, as nobody writes a word: ㅅㅅㅏㅏㅇㅇㅇㅇㅏㅏ. */
const doubled = /(?:([ㄱ-ㅣ])\1){3,}/g;

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const finals = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const firstLetter = 0x3131;
const firstVowel = 0x314f;
const lastLetter = 0x3163;
const firstSyllable = 0xac00;

/** Letters that stand apart, by the joining ones that both they and narrow ones are forms of. */
const wide = new Map(
  Array.from({ length: lastLetter - firstLetter + 1 }, (_, at) => {
    const letter = String.fromCharCode(firstLetter + at);
    return [letter.normalize('NFKC'), letter];
  }),
);

/** Letters of Hangul to the syllables that they make, also where they are torn apart: ㅅㅏㅇㅇㅏ and ㅅ.ㅏ.ㅇ.ㅇ.ㅏ are 상아. */
export function composeJamo(text: AlignedText): AlignedText {
  if (!anyJamo.test(text.text)) return text;
  const whole = once(joined(widened(text)));
  const edits: Edit[] = [];
  for (const match of whole.text.matchAll(syllable)) {
    const [written, initial, vowel, final] = match;
    const replacement =
      initial === undefined || vowel === undefined
        ? written.normalize('NFC')
        : compose(initial, vowel, final);
    if (replacement !== undefined)
      edits.push({ start: match.index, end: match.index + written.length, replacement });
  }
  return whole.replace(edits);
}

function widened(text: AlignedText): AlignedText {
  const edits: Edit[] = [];
  for (const { 0: letter, index } of text.text.matchAll(narrow)) {
    const replacement = wide.get(letter.normalize('NFKC'));
    if (replacement !== undefined) edits.push({ start: index, end: index + 1, replacement });
  }
  return text.replace(edits);
}

function joined(text: AlignedText): AlignedText {
  const edits: Edit[] = [];
  for (const { 0: run, index } of text.text.matchAll(parted))
    for (const { 0: gap, index: at } of run.matchAll(between))
      edits.push({ start: index + at, end: index + at + gap.length, replacement: '' });
  return text.replace(edits);
}

function once(text: AlignedText): AlignedText {
  const edits: Edit[] = [];
  for (const { 0: run, index } of text.text.matchAll(doubled))
    for (let at = index; at < index + run.length; at += 2)
      edits.push({ start: at, end: at + 2, replacement: text.text.charAt(at) });
  return text.replace(edits);
}

function compose(initial: string, vowel: string, final: string | undefined): string | undefined {
  const first = initials.indexOf(initial);
  const last = final === undefined ? 0 : finals.indexOf(final) + 1;
  if (first < 0 || (final !== undefined && last === 0)) return undefined;
  return String.fromCharCode(firstSyllable + first * 588 + (vowel.charCodeAt(0) - firstVowel) * 28 + last);
}
