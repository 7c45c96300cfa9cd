import { domainToUnicode } from 'node:url';
import type { AlignedText, Edit } from '../aligned-text.js';

/** Two digits for each letter, and base64 that lacks its padding or needs none, of words of some length. */
const inHex = /(?<![0-9A-Za-z])(?:[2-7][0-9a-fA-F]){4,64}(?![0-9A-Za-z])/g;
const inBase64 = /(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{6,88}(?![A-Za-z0-9+/_=-])/g;
/** Names of domains in letters of all scripts. */
const inPunycode = /\bxn--[a-z0-9-]{2,60}[a-z0-9]/gi;
/** A number and a letter of hexadecimal among numbers, and capitals among small letters: few texts have such words. */
const hexTrace = /[2-7][0-9a-fA-F][2-7][a-fA-F]/;
const base64Trace = /[a-z0-9][A-Z][A-Za-z0-9]{2}/;
const words = /\p{L}{3,}/gu;
const isWords = /^[\p{L}\p{M}\p{N} .'-]+$/u;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Words as machines write them, that nothing else shows to be so (`69766f7279` and `aXZvcnk` for ivory, `xn--z1x586c` for 象牙):
 * read where a word of what is traded comes of it, as it stands.
 */
export function createDecodeWords(
  isWord: (letters: string) => boolean = () => false,
): (text: AlignedText) => AlignedText {
  const saysSomething = (decoded: string): boolean =>
    isWords.test(decoded) && (decoded.toLowerCase().match(words) ?? []).some(isWord);

  const decodeAll = (
    text: AlignedText,
    pattern: RegExp,
    decode: (code: string) => string | undefined,
    isSure: boolean,
  ): AlignedText => {
    const edits: Edit[] = [];
    for (const { 0: code, index } of text.text.matchAll(pattern)) {
      const replacement = decode(code);
      if (replacement !== undefined && replacement !== '' && (isSure || saysSomething(replacement)))
        edits.push({ start: index, end: index + code.length, replacement });
    }
    return text.replace(edits);
  };

  return (text) => {
    let decoded = text;
    if (hexTrace.test(decoded.text))
      decoded = decodeAll(
        decoded,
        inHex,
        (code) => (hexTrace.test(code) ? read(code, 'hex') : undefined),
        false,
      );
    if (base64Trace.test(decoded.text))
      decoded = decodeAll(
        decoded,
        inBase64,
        (code) => (base64Trace.test(code) ? read(code, 'base64url') : undefined),
        false,
      );
    if (decoded.text.includes('xn--')) decoded = decodeAll(decoded, inPunycode, domainToUnicode, true);
    return decoded;
  };
}

function read(code: string, encoding: 'hex' | 'base64url'): string | undefined {
  try {
    return utf8.decode(Buffer.from(code, encoding));
  } catch {
    return undefined;
  }
}
