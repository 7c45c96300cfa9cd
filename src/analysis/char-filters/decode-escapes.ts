import type { AlignedText, Edit } from '../aligned-text.js';

const escapes =
  /\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/g;

/** Escapes of programming languages (`\u0069`, `\u{69}`, `\x69`) to the characters they stand for. */
export function decodeEscapes(text: AlignedText): AlignedText {
  if (!text.text.includes('\\')) return text;
  const edits: Edit[] = [];
  for (const match of text.text.matchAll(escapes)) {
    const [whole, high, low, braced, four, two] = match;
    const codePoint =
      high !== undefined && low !== undefined
        ? (Number.parseInt(high, 16) - 0xd800) * 0x400 + Number.parseInt(low, 16) - 0xdc00 + 0x10000
        : Number.parseInt(braced ?? four ?? two ?? '', 16);
    if (codePoint < 0x20 || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) continue;
    edits.push({
      start: match.index,
      end: match.index + whole.length,
      replacement: String.fromCodePoint(codePoint),
    });
  }
  return text.replace(edits);
}
