import type { AlignedText, Edit } from '../aligned-text.js';

const lineEnd = /-\r?\n/;
const hyphenated = /(?<=\p{L}\p{M}*)-\r?\n(?=\p{Ll})/gu;

/** A list of single letters, each with its number. */
const listed = /(?<!\S)(?:\d{1,2}[).:-][ \t]*\p{L}\p{M}*(?:[ \t]*\n[ \t]*|(?=\s|$))){2,}/gu;
const number = /[ \t]*\d{1,2}[).:-][ \t]*(?=\p{L})/gu;

/** Joins words that a hyphen at the end of a line parts (iv-\nory), and takes the numbers from letters in a list. */
export function joinLines(text: AlignedText): AlignedText {
  if (!text.text.includes('\n')) return text;
  const edits: Edit[] = [];
  for (const { 0: list, index } of text.text.matchAll(listed))
    for (const { 0: numbered, index: at } of list.matchAll(number))
      edits.push({ start: index + at, end: index + at + numbered.length, replacement: '' });
  const joined = text.replace(edits);
  if (!lineEnd.test(joined.text)) return joined;
  return joined.replace(
    [...joined.text.matchAll(hyphenated)].map(({ 0: border, index }) => ({
      start: index,
      end: index + border.length,
      replacement: '',
    })),
  );
}
