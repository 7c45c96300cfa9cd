import type { AlignedText, Edit } from '../aligned-text.js';
import { decodeUtf8 } from './decode-utf8.js';
import { shownFor, westernBytes } from './wrong-codes.js';

/** A text of so many units is enough to tell its code by. */
const longestSample = 2000;
const codesOfOneByte = ['windows-1251', 'koi8-u', 'windows-874', 'windows-1253', 'windows-1256'];
const codesOfTwo = ['gbk', 'euc-kr', 'shift_jis', 'big5'];

/** What is left of words when the code of their script is taken for that of Western Europe: no word of any language. */
interface Traces {
  readonly bytes: ReadonlyMap<string, number>;
  readonly runs: RegExp;
}
/** Two letters of Western Europe at least, or the signs between which others stand, without a space before or behind. */
const mayHold =
  /[\u0080-\u009f\u00a1-\u00ff][\u0080-\u00ff\u0152-\u0192ˆ˜‘-•…‰‹›€™]|[ƒ‚-•…‰‹Œ\u0080-\u009f\u00a4-\u00c6][@-~][ƒ‚-•…‰‹Œ\u0080-\u009f\u00a4-\u00c6][@-~]/;

function tracesOfCodes(): Traces {
  const bytes = westernBytes();
  const shown = (first: number, last: number): string => `[${shownFor(bytes, first, last)}]`;
  const ascii = (first: string, last: string): string => `[${first}-${last}]`;
  const inShiftJis = `${shown(0x81, 0x9f)}(?:${ascii('@', '~')}|${shown(0x80, 0xfc)})`;
  const inBig5 = `${shown(0xa4, 0xc6)}(?:${ascii('@', '~')}|${shown(0xa1, 0xfe)})`;
  const runs = new RegExp(`${shown(0x81, 0xff)}{3,400}|(?:${inShiftJis}){2,}|(?:${inBig5}){2,}`, 'g');
  return { bytes, runs };
}

/**
 * Puts right what was written in the code of its own script and is shown in that of Western Europe (`ñëîíîâàÿ` for
 * слоновая, `ÏóÑÀ` for 象牙): in the code in which it says the most of what is looked for, and in none where it says nothing.
 * `found`: how many letters of a text belong to words of what is traded.
 */
export function createMendCodes(found: (text: string) => number): (text: AlignedText) => AlignedText {
  const { bytes, runs } = tracesOfCodes();
  return (text) => {
    if (!mayHold.test(text.text) || text.text.search(runs) < 0) return text;
    const all = [...text.text.matchAll(runs)].filter(({ 0: run }) => !isUtf8(run, bytes));
    const sample = all.slice(0, runsOfSample(all));
    const readIn = (label: string, some: typeof all): readonly Edit[] =>
      some.flatMap(({ 0: run, index }) => decodeRun(run, index, label, bytes));
    let best = 0;
    let code: string | undefined;
    for (const label of [...codesOfOneByte, ...codesOfTwo]) {
      const letters = found(said(readIn(label, sample)));
      if (letters <= best) continue;
      best = letters;
      code = label;
    }
    if (code === undefined) return text;
    const edits = readIn(code, all);
    return text.replace(edits);
  };
}

/** How many of the first runs are enough to tell their code by. */
function runsOfSample(all: readonly RegExpExecArray[]): number {
  let units = 0;
  const last = all.findIndex(({ 0: run }) => {
    units += run.length;
    return units > longestSample;
  });
  return last < 0 ? all.length : last + 1;
}

/** Whether a run is UTF-8 to the last byte, as what was written in another code hardly is. */
const isUtf8 = (run: string, bytes: ReadonlyMap<string, number>): boolean =>
  decodeUtf8(Uint8Array.from(run, (one) => bytes.get(one) ?? one.charCodeAt(0))) !== undefined;

const said = (edits: readonly Edit[]): string => {
  let text = '';
  let end = -1;
  for (const edit of edits) {
    text += edit.start === end ? edit.replacement : ` ${edit.replacement}`;
    end = edit.end;
  }
  return text;
};

function decodeRun(
  run: string,
  index: number,
  label: string,
  bytes: ReadonlyMap<string, number>,
): readonly Edit[] {
  const decoder = new TextDecoder(label);
  const edits: Edit[] = [];
  const width = codesOfTwo.includes(label) ? 2 : 1;
  let at = 0;
  while (at < run.length) {
    const shown = run.slice(at, at + width);
    const replacement = decoder.decode(Uint8Array.from(shown, (one) => bytes.get(one) ?? one.charCodeAt(0)));
    // A run in another code is none of this one's.
    if (replacement.includes('\ufffd')) return [];
    edits.push({ start: index + at, end: index + at + shown.length, replacement });
    at += shown.length;
  }
  return edits;
}
