import type { AlignedText, Edit } from '../aligned-text.js';
import { decodeUtf8 } from './decode-utf8.js';
import { bytesOfCode, shownFor, westernBytes } from './wrong-codes.js';

/** A code in which UTF-8 is shown by mistake. */
interface WrongCode {
  /** The byte of each character beyond ASCII. */
  readonly bytes: ReadonlyMap<string, number>;
  readonly runs: RegExp;
}

/** What was shown wrongly was so once or twice. */
const mostTimes = 3;

/** What may go on a sequence of UTF-8 in some of the codes. */
const goesOn = String.raw`[\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u0402-\u040f\u0452-\u045f\u0490\u0491–—‘-•…‰‹›€№™\u2219-\u22a5\u2500-\u25a0ÄÅÇÉÑÖÜàâäãåçéèêëíìîïñóòôöõúùûü†]`;
/**
 * The first and the second character of a sequence: few texts hold such a pair. A Cyrillic letter or a dash before a
 * sign is met everywhere, and shows something only with another sequence or a Latin letter beside it.
 */
const trace = new RegExp(
  `[\\u00c2-\\u00f4√‡„‰]${goesOn}|(?<=[A-Za-z])[А-я–—]${goesOn}|[А-я–—]${goesOn}(?:[A-Za-z]|${goesOn}|[А-я–—√‡„‰]${goesOn})|аё|เ[ธน]`,
);

/**
 * Puts right what was written in UTF-8 and is shown in another code (`è±¡ç‰™` and `и±Ўз‰™` for 象牙), once or twice over:
 * only sequences that are UTF-8 to the last byte, and in letters of which words are made two of them, or one at a Latin letter.
 */
export function createMendUtf8(): (text: AlignedText) => AlignedText {
  const codes = wrongCodes();
  return (text) => {
    let mended = text;
    for (let time = 0; time < mostTimes && trace.test(mended.text); time++) {
      const before = mended;
      mended = mendOnce(before, codes);
      if (mended === before) break;
    }
    return mended;
  };
}

/** In the code that accounts for most of it. */
function mendOnce(text: AlignedText, codes: readonly WrongCode[]): AlignedText {
  let best: WrongCode | undefined;
  let most = 0;
  for (const code of codes) {
    let covered = 0;
    for (const [run] of text.text.matchAll(code.runs)) covered += run.length;
    if (covered <= most) continue;
    most = covered;
    best = code;
  }
  return best === undefined ? text : mendIn(text, best);
}

function mendIn(text: AlignedText, { bytes, runs }: WrongCode): AlignedText {
  const edits: Edit[] = [];
  for (const { 0: run, index } of text.text.matchAll(runs)) {
    let at = 0;
    while (at < run.length) {
      const length = lengthOf(bytes.get(run.charAt(at)) ?? 0);
      const replacement = decodeUtf8(
        Uint8Array.from(run.slice(at, at + length), (shown) => bytes.get(shown) ?? 0),
      );
      if (replacement !== undefined) edits.push({ start: index + at, end: index + at + length, replacement });
      at += replacement === undefined ? 1 : length;
    }
  }
  return text.replace(edits);
}

const lengthOf = (first: number): number => (first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4);

function wrongCodes(): readonly WrongCode[] {
  return [
    western(),
    thai(),
    ...['windows-1251', 'koi8-r', 'macintosh'].map((label) => {
      const bytes = bytesOfCode(label);
      const { any, ofFour, ofLatin } = sequencesOf(bytes);
      const runs = `(?:${any}){2,}|${ofFour}|(?<=[A-Za-z])${ofLatin}|${ofLatin}(?=[A-Za-z])`;
      return { bytes, runs: new RegExp(runs, 'g') };
    }),
  ];
}

/** Capitals with a sign behind them are the end of a word in quotes: »SPASS«, CAFÉ». */
function western(): WrongCode {
  const bytes = westernBytes();
  const { any, ofLatin, ofThree, ofFour } = sequencesOf(bytes);
  return { bytes, runs: new RegExp(`(?:${any}){2,}|${ofLatin}|${ofThree}|${ofFour}`, 'g') };
}

/** In Thai letters only Thai is shown: all else is words of Thai as well. */
function thai(): WrongCode {
  const bytes = bytesOfCode('windows-874');
  return { bytes, runs: new RegExp(`(?:เ[ธน][${shownFor(bytes, 0x80, 0xbf)}]){2,}`, 'g') };
}

/** `ofLatin`: those of letters of Europe and Vietnam, which stand alone among plain ones. */
function sequencesOf(
  bytes: ReadonlyMap<string, number>,
): Record<'any' | 'ofLatin' | 'ofThree' | 'ofFour', string> {
  const goesOn = `[${shownFor(bytes, 0x80, 0xbf)}]`;
  const ofTwo = `[${shownFor(bytes, 0xc2, 0xdf)}]${goesOn}`;
  const ofThree = `[${shownFor(bytes, 0xe0, 0xef)}]${goesOn}{2}`;
  const ofFour = `[${shownFor(bytes, 0xf0, 0xf4)}]${goesOn}{3}`;
  const ofLatin = `(?:[${shownFor(bytes, 0xc2, 0xc6)}]${goesOn}|[${shownFor(bytes, 0xe1, 0xe1)}]${goesOn}{2})`;
  return { any: `(?:${ofTwo}|${ofThree}|${ofFour})`, ofLatin, ofThree, ofFour };
}
