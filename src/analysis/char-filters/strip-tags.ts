import type { AlignedText, Edit } from '../aligned-text.js';

/** Tags that end no word, and comments; several in a row are one. */
const inlineTags =
  /(?:<\/?(?:a|b|big|code|em|font|i|mark|s|small|span|strike|strong|sub|sup|tt|u|wbr)(?:\s[^<>]{0,80})?\/?>|<!--[^<>]{0,80}-->)+/gi;
/** Tags that end a line. */
const lineTags = /<(?:br|hr|\/?(?:p|div|li|tr))(?:\s[^<>]{0,80})?\/?>/gi;
const endsInLetter = /[\p{L}\p{M}]$/u;
const beginsWithLetter = /^\p{L}/u;

/** Takes out tags of HTML within a word, which nobody sees in `ti<b></b>ger`, and writes a line break for those that end a line. */
export function stripTags(text: AlignedText): AlignedText {
  const source = text.text;
  if (!source.includes('<')) return text;
  const edits: Edit[] = [];
  for (const { 0: tags, index } of source.matchAll(inlineTags)) {
    const end = index + tags.length;
    if (!endsInLetter.test(source.slice(Math.max(0, index - 2), index))) continue;
    if (beginsWithLetter.test(source.slice(end, end + 2))) edits.push({ start: index, end, replacement: '' });
  }
  for (const { 0: tag, index } of source.matchAll(lineTags))
    edits.push({ start: index, end: index + tag.length, replacement: '\n' });
  edits.sort((one, other) => one.start - other.start);
  return text.replace(edits);
}
