import { domainToUnicode } from 'node:url';
import type { AlignedText, Edit } from '../aligned-text.js';
import { decodeUtf8 } from './decode-utf8.js';

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
  ): AlignedText => {
    const edits: Edit[] = [];
    for (const { 0: code, index } of text.text.matchAll(pattern)) {
      const replacement = decode(code);
      if (replacement) edits.push({ start: index, end: index + code.length, replacement });
    }
    return text.replace(edits);
  };

  /** What words with a trace stand for; those without are not worth decoding. */
  const decodeTraced = (
    text: AlignedText,
    trace: RegExp,
    pattern: RegExp,
    encoding: 'hex' | 'base64url',
  ): AlignedText =>
    trace.test(text.text)
      ? decodeAll(text, pattern, (code) => {
          const decoded = trace.test(code) ? decodeUtf8(Buffer.from(code, encoding)) : undefined;
          return decoded !== undefined && saysSomething(decoded) ? decoded : undefined;
        })
      : text;

  return (text) => {
    const fromHex = decodeTraced(text, hexTrace, inHex, 'hex');
    const decoded = decodeTraced(fromHex, base64Trace, inBase64, 'base64url');
    return decoded.text.includes('xn--') ? decodeAll(decoded, inPunycode, domainToUnicode) : decoded;
  };
}
