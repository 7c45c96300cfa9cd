import type { AlignedText, Edit } from '../aligned-text.js';
import { decodeUtf8 } from './decode-utf8.js';

/** Padded to a multiple of four, as encoders write it. */
const padded =
  /(?<![A-Za-z0-9+/_-])(?:[A-Za-z0-9+/]{4}){1,64}[A-Za-z0-9+/]{2}(?:==|[A-Za-z0-9+/]=)(?![A-Za-z0-9+/=])/g;
/** Words, perhaps with digits, signs and unseen characters among their letters. */
const isWords = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf} .@!$-]{2,}$/u;
const twoLetters = /\p{L}\P{L}*\p{L}/u;

/** Words in base64 (`aXZvcnk=`) to what they stand for; keys and pictures in it are no words. */
export function decodeBase64(text: AlignedText): AlignedText {
  if (!text.text.includes('=')) return text;
  const edits: Edit[] = [];
  for (const { 0: code, index } of text.text.matchAll(padded)) {
    const replacement = decode(code);
    if (replacement !== undefined) edits.push({ start: index, end: index + code.length, replacement });
  }
  return text.replace(edits);
}

function decode(code: string): string | undefined {
  const words = decodeUtf8(Buffer.from(code, 'base64'));
  return words !== undefined && isWords.test(words) && twoLetters.test(words) ? words : undefined;
}
