import type { AlignedText, Edit } from '../aligned-text.js';

const letters = new Map(
  Object.entries({
    a: '.-',
    b: '-...',
    c: '-.-.',
    d: '-..',
    e: '.',
    f: '..-.',
    g: '--.',
    h: '....',
    i: '..',
    j: '.---',
    k: '-.-',
    l: '.-..',
    m: '--',
    n: '-.',
    o: '---',
    p: '.--.',
    q: '--.-',
    r: '.-.',
    s: '...',
    t: '-',
    u: '..-',
    v: '...-',
    w: '.--',
    x: '-..-',
    y: '-.--',
    z: '--..',
  }).map(([letter, signs]) => [signs, letter]),
);
/** A word of three letters at least, with slashes or wide spaces between words. */
const words =
  /(?<!\S)[.·•−–-]{1,4}(?: [.·•−–-]{1,4}){2,}(?:(?: ?\/ ?| {2,4})[.·•−–-]{1,4}(?: [.·•−–-]{1,4})*)*(?!\S)/g;
const signs = /[.·•−–-]+|[ /]+/g;
const sideBySide = ['.-', '-.', '·−', '−·'];
const bothSigns = /[.·•][−–-]|[−–-][.·•]/;

/** Morse code to the letters it stands for. */
export function decodeMorse(text: AlignedText): AlignedText {
  // Hardly a word is without a letter of both signs, and hardly a sentence has both side by side.
  if (!sideBySide.some((pair) => text.text.includes(pair))) return text;
  const edits: Edit[] = [];
  for (const { 0: code, index } of text.text.matchAll(words)) {
    // Dashes and dots one by one are a border.
    if (!bothSigns.test(code)) continue;
    for (const { 0: piece, index: at } of code.matchAll(signs)) {
      const replacement =
        letters.get(piece.replace(/[·•]/g, '.').replace(/[−–]/g, '-')) ?? (piece === ' ' ? '' : ' ');
      edits.push({ start: index + at, end: index + at + piece.length, replacement });
    }
  }
  return text.replace(edits);
}
