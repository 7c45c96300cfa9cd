import type { AlignedText, Edit } from '../aligned-text.js';

const lineEnd = /-\r?\n/;
const hyphenated = /(?<=\p{L}\p{M}*)-\r?\n(?=\p{Ll})/gu;

/** Joins words that a hyphen at the end of a line parts: iv-\nory. */
export function joinLines(text: AlignedText): AlignedText {
  if (!text.text.includes('\n') || !lineEnd.test(text.text)) return text;
  const edits: Edit[] = [];
  for (const { 0: border, index } of text.text.matchAll(hyphenated))
    edits.push({ start: index, end: index + border.length, replacement: '' });
  return text.replace(edits);
}
