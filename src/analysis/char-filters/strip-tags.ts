import type { AlignedText, Edit } from '../aligned-text.js';

/** Tags that end no word, and comments; several in a row are one. */
const inlineTags =
  /(?:<\/?(?:a|abbr|b|bdi|bdo|big|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|tt|u|var|wbr)(?:\s[^<>]{0,80})?\/?>|<!--[^<>]{0,80}-->)+/gi;
/** The same in the markup of bulletin boards. */
const boardTags = /(?:\[\/?(?:b|i|u|s|color|colour|size|font|sub|sup|url|spoiler)(?:=[^[\]]{0,80})?\])+/gi;
/** Tags that end a line. */
const lineTags = /<(?:br|hr|\/?(?:p|div|li|tr))(?:\s[^<>]{0,80})?\/?>/gi;
/** What a tag shows or leads to. */
const address = /\b(?:href|src|cite|title|alt|url)\b|:\/\//i;
const endsInLetter = /[\p{L}\p{M}\p{N}@$!]$/u;
const beginsWithLetter = /^[\p{L}\p{N}@$!]/u;

/**
 * Takes out tags of HTML and of bulletin boards within and around a word, which nobody sees in `ti<b></b>ger`, and writes
 * a line break for those that end a line.
 */
export function stripTags(text: AlignedText): AlignedText {
  const boarded = text.text.includes('[/') ? text.replace(tagsAtWords(text.text, boardTags)) : text;
  const source = boarded.text;
  if (!source.includes('<')) return boarded;
  const edits = tagsAtWords(source, inlineTags);
  for (const { 0: tag, index } of source.matchAll(lineTags))
    edits.push({ start: index, end: index + tag.length, replacement: '\n' });
  edits.sort((one, other) => one.start - other.start);
  return boarded.replace(edits);
}

function tagsAtWords(source: string, tags: RegExp): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: found, index } of source.matchAll(tags)) {
    const end = index + found.length;
    const before = endsInLetter.test(source.slice(Math.max(0, index - 2), index));
    const after = beginsWithLetter.test(source.slice(end, end + 2));
    // What an address in a tag says is seen by whoever follows it.
    if ((before && after) || ((before || after) && !address.test(found)))
      edits.push({ start: index, end, replacement: '' });
  }
  return edits;
}
