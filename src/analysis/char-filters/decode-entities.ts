import type { AlignedText, Edit } from '../aligned-text.js';

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  zwj: '\u200d',
  zwnj: '\u200c',
  ZeroWidthSpace: '\u200b',
  NoBreak: '\u2060',
  lrm: '\u200e',
  rlm: '\u200f',
  thinsp: '\u2009',
  ensp: '\u2002',
  emsp: '\u2003',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
};
const entity = /&(?:#(\d{1,12})|#[xX]([0-9a-fA-F]{1,12})|(NoBreak|ZeroWidthSpace|[A-Za-z][a-z]{1,7}))(;?)/g;
/** By which entities of letters are named: `&eacute;`. */
const marks: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};

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
    const replacement = replacementOf(match);
    const [whole] = match;
    if (replacement !== undefined)
      edits.push({ start: match.index, end: match.index + whole.length, replacement });
  }
  return text.replace(edits);
}

function replacementOf([, decimal, hex, name, end]: RegExpMatchArray): string | undefined {
  if (name === undefined)
    return character(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
  return named[name] ?? (end === '' ? undefined : accented(name.charAt(0), name.slice(1)));
}

function accented(letter: string, name: string): string | undefined {
  const mark = marks[name];
  if (mark === undefined) return undefined;
  const both = (letter + mark).normalize('NFC');
  return both.length === 1 ? both : undefined;
}

function character(codePoint: number): string | undefined {
  const valid = codePoint > 0 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff);
  return valid ? String.fromCodePoint(codePoint) : undefined;
}
