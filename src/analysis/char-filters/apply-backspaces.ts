import type { AlignedText, Edit } from '../aligned-text.js';

const deletion = /[\s\S][\b]/g;

/** Takes out what a backspace takes back, together with it: ix<backspace>vory. */
export function applyBackspaces(text: AlignedText): AlignedText {
  if (!text.text.includes('\b')) return text;
  const edits: Edit[] = [];
  for (const { 0: taken, index } of text.text.matchAll(deletion))
    edits.push({ start: index, end: index + taken.length, replacement: '' });
  return text.replace(edits);
}
