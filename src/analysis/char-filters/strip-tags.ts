import type { AlignedText, Edit } from '../aligned-text.js';

/** Tags that end no word, and comments; several in a row are one. */
const inlineTags =
  /(?:<\/?(?:a|b|big|code|em|font|i|mark|s|small|span|strike|strong|sub|sup|tt|u|wbr)(?:\s[^<>]{0,80})?\/?>|<!--[^<>]{0,80}-->)+/gi;
const endsInLetter = /[\p{L}\p{M}]$/u;
const beginsWithLetter = /^\p{L}/u;

/** Takes out tags of HTML within a word: nobody sees them in `ti<b></b>ger`. */
export function stripTags(text: AlignedText): AlignedText {
  const source = text.text;
  if (!source.includes('<')) return text;
  const edits: Edit[] = [];
  for (const { 0: tags, index } of source.matchAll(inlineTags)) {
    const end = index + tags.length;
    if (!endsInLetter.test(source.slice(Math.max(0, index - 2), index))) continue;
    if (beginsWithLetter.test(source.slice(end, end + 2))) edits.push({ start: index, end, replacement: '' });
  }
  return text.replace(edits);
}
