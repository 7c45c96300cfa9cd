import type { AlignedText, Edit } from '../aligned-text.js';

const run = /(?:%[0-9a-fA-F]{2})+/g;
/** The same as mail writes it; fewer are values in an address. */
const quoted = /(?:=[0-9A-F]{2}){3,}/g;
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Percent-encoded UTF-8 (`%E8%B1%A1%E7%89%99`) and that of mail (`=E8=B1=A1`) to characters, each with the escapes it
 * came from; bad bytes stay.
 */
export function decodePercent(text: AlignedText): AlignedText {
  const unquoted = text.text.includes('=') ? decodeOnce(text, quoted) : text;
  if (!unquoted.text.includes('%')) return unquoted;
  const once = decodeOnce(unquoted, run);
  // What was encoded twice begins with the sign itself, encoded: %2569.
  return unquoted.text.includes('%25') ? decodeOnce(once, run) : once;
}

function decodeOnce(text: AlignedText, runs: RegExp): AlignedText {
  const edits: Edit[] = [];
  for (const match of text.text.matchAll(runs)) {
    const bytes = match[0]
      .split(/[%=]/)
      .slice(1)
      .map((pair) => Number.parseInt(pair, 16));
    let at = 0;
    while (at < bytes.length) {
      const length = lengthOf(bytes[at] ?? 0);
      const replacement = decode(Uint8Array.from(bytes.slice(at, at + length)));
      if (replacement !== undefined)
        edits.push({ start: match.index + at * 3, end: match.index + (at + length) * 3, replacement });
      at += replacement === undefined ? 1 : length;
    }
  }
  return text.replace(edits);
}

const lengthOf = (first: number): number => (first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4);

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = decoder.decode(bytes);
    return text === '' ? undefined : text;
  } catch {
    return undefined;
  }
}
