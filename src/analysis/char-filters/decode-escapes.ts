import type { AlignedText, Edit } from '../aligned-text.js';

const escapes =
  /\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(0[0-9a-fA-F]{5}))/g;
/** One octal number alone is mostly a reference in a pattern. */
const octals = /(?:\\[01][0-7]{2}){3,}/g;
/** Bytes of UTF-8 beyond ASCII, as programs print them (`\\xd1\\x81`, `\\321\\201`). */
const bytes = /(?:\\x[89a-fA-F][0-9a-fA-F]){2,}|(?:\\[23][0-7]{2}){2,}/g;
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Code points as Unicode writes them; one alone is named, not written so. */
const codePoints = /U\+[0-9A-Fa-f]{4,6}(?:[ ,]{0,2}U\+[0-9A-Fa-f]{4,6}){2,}/g;
const onePoint = /[ ,]*U\+([0-9A-Fa-f]+)/g;

/** Escapes that lost their backslash, or have a percent sign for it; fewer in a row are parts of words and addresses. */
const bareEscapes = /(?:%u[0-9a-fA-F]{4}){2,}|(?:u[0-9a-fA-F]{4}){3,}/g;
const oneBare = /%?u([0-9a-fA-F]{4})/g;
const bareTrace = /u[0-9a-fA-F]{4}%?u[0-9a-fA-F]{4}/;

/** Escapes of programming languages (`\u0069`, `\u{69}`, `\x69`, `\151`, `U+0069`) to the characters they stand for. */
export function decodeEscapes(text: AlignedText): AlignedText {
  const named =
    text.text.includes('+') && text.text.includes('U+') ? decodeRuns(text, codePoints, onePoint) : text;
  const bare = bareTrace.test(named.text) ? decodeRuns(named, bareEscapes, oneBare) : named;
  return bare.text.includes('\\') ? decodeBackslashes(decodeBytes(bare)) : bare;
}

function decodeBytes(text: AlignedText): AlignedText {
  const edits: Edit[] = [];
  for (const { 0: run, index } of text.text.matchAll(bytes)) {
    const isHex = run.charAt(1) === 'x';
    const numbers = run
      .split(/\\x?/)
      .slice(1)
      .map((digits) => Number.parseInt(digits, isHex ? 16 : 8));
    try {
      let byte = 0;
      for (const replacement of utf8.decode(Uint8Array.from(numbers))) {
        const size = Buffer.byteLength(replacement);
        edits.push({ start: index + byte * 4, end: index + (byte + size) * 4, replacement });
        byte += size;
      }
    } catch {
      // Bytes of another code stay as they are.
    }
  }
  return text.replace(edits);
}

function decodeBackslashes(text: AlignedText): AlignedText {
  const edits: Edit[] = [];
  for (const match of text.text.matchAll(escapes)) {
    const [whole, high, low, braced, four, two, six] = match;
    const codePoint =
      high !== undefined && low !== undefined
        ? (Number.parseInt(high, 16) - 0xd800) * 0x400 + Number.parseInt(low, 16) - 0xdc00 + 0x10000
        : Number.parseInt(braced ?? four ?? two ?? six ?? '', 16);
    add(edits, match.index, match.index + whole.length, codePoint);
  }
  if (edits.length > 0) return text.replace(edits);
  for (const { 0: run, index } of text.text.matchAll(octals))
    for (let at = 0; at < run.length; at += 4)
      add(edits, index + at, index + at + 4, Number.parseInt(run.slice(at + 1, at + 4), 8));
  return text.replace(edits);
}

/** Code points in hexadecimal, written one after the other. */
function decodeRuns(text: AlignedText, runs: RegExp, single: RegExp): AlignedText {
  const edits: Edit[] = [];
  for (const { 0: run, index } of text.text.matchAll(runs))
    for (const { 0: one, 1: hex = '', index: at } of run.matchAll(single))
      add(edits, index + at, index + at + one.length, Number.parseInt(hex, 16));
  return text.replace(edits);
}

function add(edits: Edit[], start: number, end: number, codePoint: number): void {
  if (codePoint < 0x20 || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) return;
  edits.push({ start, end, replacement: String.fromCodePoint(codePoint) });
}
