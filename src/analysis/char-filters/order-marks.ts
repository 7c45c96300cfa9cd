import type { AlignedText, Edit } from '../aligned-text.js';

/** A tone mark, or the sign of a mute letter, before the vowel over or under the same letter: keyboards let it be typed so, and nobody sees it. */
const misplaced = /([\u0e47-\u0e4c])([\u0e31\u0e34-\u0e3a])|([\u0ec8-\u0ecc])([\u0eb1\u0eb4-\u0ebc])/g;

/** Puts the marks of Thai and Lao letters in the order in which words are written: vowel, then tone. */
export function orderMarks(text: AlignedText): AlignedText {
  const edits: Edit[] = [];
  for (const { 0: pair, index: start } of text.text.matchAll(misplaced))
    edits.push({ start, end: start + pair.length, replacement: pair.charAt(1) + pair.charAt(0) });
  return text.replace(edits);
}
