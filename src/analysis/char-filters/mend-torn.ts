import type { AlignedText, Edit } from '../aligned-text.js';

/**
 * What stands within a torn word and is no letter of it: junk in brackets or struck out (`i~~x~~vory`, `犀(xī)角`), two digits
 * and more (`ivo09ry`), or what joins its pieces in the open (`ivo + ry`, `"ivo" "ry"`, `iv... ...ory`, `#ivo #ry`).
 */
const tears =
  /(?<=[\p{L}\p{M}])(?:\([^()\n]{1,8}\)|（[^（）\n]{1,8}）|\[[^[\]\n]{1,8}\]|【[^【】\n]{1,8}】|\{[^{}\n]{1,8}\}|~~[^~\n]{1,6}~~|\d{2,4}|["'“”’»]? ?[+&] ?["'“”‘«]?|["”»] ?["“«]|(?:\.{2,3}|…) ?(?:\.{2,3}|…)| #)(?=[\p{L}\p{M}])/gu;
/** Most texts have none of them. */
const trace = /[([{（【+&~#"“”»…]|\.\.|\p{L}\d\d/u;
const letter = /[\p{L}\p{M}]/u;
/** Scripts without spaces, in which a word ends anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Of shorter words too little is left when digits that stand for letters are gone: b34r. */
const shortest = 4;
const longestPiece = 12;
const longestUnspaced = 4;
const mostTears = 6;
const latinMarks = /(?<=[a-zа-яα-ω])\p{M}+/gu;

interface Tear {
  readonly start: number;
  readonly end: number;
}

/** Mends words that were torn apart or filled with junk, where the whole is a word of what is traded and its pieces are none. */
export function createMendTorn(
  isWord: (letters: string) => boolean = () => false,
  isOrdinary: (letters: string) => boolean = () => false,
): (text: AlignedText) => AlignedText {
  const isMended = (pieces: readonly string[]): boolean => {
    const folded = pieces.map(folds);
    const whole = folded.join('');
    return whole.length >= shortest && isWord(whole) && !folded.some(isWord) && !folded.every(isOrdinary);
  };

  /** The words of scripts without spaces end where the whole is one. */
  const isMendedWithin = (left: string, right: string): boolean => {
    const before = [...left].slice(-longestUnspaced);
    const after = [...right].slice(0, longestUnspaced);
    for (let from = 0; from < before.length; from++)
      for (let to = after.length; to > 0; to--)
        if (isWord(folds([...before.slice(from), ...after.slice(0, to)].join('')))) return true;
    return false;
  };

  return (text) => {
    const source = text.text;
    if (!trace.test(source)) return text;
    const edits: Edit[] = [];
    for (const chain of chainsOf(source)) {
      const pieces = piecesOf(source, chain);
      const [left = '', right = ''] = pieces;
      const isWhole =
        pieces.length === 2 && (unspaced.test(left) || unspaced.test(right))
          ? isMendedWithin(left, right)
          : isMended(pieces);
      if (isWhole) edits.push(...chain.map(({ start, end }) => ({ start, end, replacement: '' })));
    }
    return text.replace(edits);
  };
}

/** Tears with nothing but letters between one and the next. */
function chainsOf(source: string): Tear[][] {
  const chains: Tear[][] = [];
  let last: Tear[] = [];
  for (const { 0: tear, index: start } of source.matchAll(tears)) {
    const before = last.at(-1);
    const follows =
      before !== undefined &&
      start - before.end <= longestPiece &&
      last.length < mostTears &&
      [...source.slice(before.end, start)].every((character) => letter.test(character));
    if (!follows) {
      last = [];
      chains.push(last);
    }
    last.push({ start, end: start + tear.length });
  }
  return chains;
}

function piecesOf(source: string, chain: readonly Tear[]): string[] {
  const first = chain[0]?.start ?? 0;
  const last = chain.at(-1)?.end ?? 0;
  let from = first;
  while (from > 0 && first - from < longestPiece && letter.test(source.charAt(from - 1))) from--;
  let to = last;
  while (to < source.length && to - last < longestPiece && letter.test(source.charAt(to))) to++;
  const edges = [from, ...chain.flatMap(({ start, end }) => [start, end]), to];
  return Array.from({ length: edges.length / 2 }, (_, at) => source.slice(edges[2 * at], edges[2 * at + 1]));
}

const folds = (letters: string): string =>
  letters.toLowerCase().normalize('NFD').replace(latinMarks, '').normalize('NFC');
