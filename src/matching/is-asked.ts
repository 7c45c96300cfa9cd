import type { PlacedMatch } from './placed-match.js';

/** Where a sentence ends; a full stop does so only before white space. Greek asks with a semicolon. */
const sentenceEnd = /[?？؟՞!。！।॥۔;｡\u104b\u17d4\n]|\.(?=\s|$)|$/g;
const questionMark = /[?？؟՞]/;
const greek = /[\u0370-\u03ff\u1f00-\u1fff]/;
/** Where no mark is written, the last syllable asks. */
const askingEnd =
  /(?:吗|嗎|么|麼|咩|ไหม|มั้ย|เหรอ|หรอ|หรือเปล่า|หรือไม่|ບໍ່|ບໍ|ទេ|လား|すか|かな|でしょうか|나요|까요|가요)(?:ครับ|คะ|ค่ะ|คับ)?\s*$/;

/** Whether the sentence that a match stands in asks: by its mark, or where none is written by its last syllable. */
export function isAsked({ field: { text, offset }, end }: PlacedMatch): boolean {
  sentenceEnd.lastIndex = end - offset;
  const { 0: mark, index } = sentenceEnd.exec(text) ?? { 0: '', index: text.length };
  if (questionMark.test(mark)) return true;
  return mark === ';'
    ? greek.test(text.charAt(index - 1))
    : askingEnd.test(text.slice(Math.max(0, index - 16), index));
}
