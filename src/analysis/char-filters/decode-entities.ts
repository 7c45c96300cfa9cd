import type { AlignedText, Edit } from '../aligned-text.js';

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));?/g;

/** HTML entities to the characters they stand for. First of all filters: what they hide is text to the others. */
export function decodeEntities(text: AlignedText): AlignedText {
  const once = decodeOnce(text);
  // What was encoded twice is a numbered entity after the first time.
  return once !== text && once.text.includes('&#') ? decodeOnce(once) : once;
}

function decodeOnce(text: AlignedText): AlignedText {
  if (!text.text.includes('&')) return text;
  const edits: Edit[] = [];
  for (const match of text.text.matchAll(entity)) {
    const [whole, decimal, hex, name] = match;
    const replacement =
      name === undefined
        ? character(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
        : named[name];
    if (replacement !== undefined)
      edits.push({ start: match.index, end: match.index + whole.length, replacement });
  }
  return text.replace(edits);
}

function character(codePoint: number): string | undefined {
  const valid = codePoint > 0 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff);
  return valid ? String.fromCodePoint(codePoint) : undefined;
}
