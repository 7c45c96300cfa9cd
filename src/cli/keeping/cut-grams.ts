/** Letters of scripts that put no spaces between words. */
const unspaced =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}';
const pieces = new RegExp(
  [
    `(?<run>(?:[${unspaced}]\\p{M}*)+)`,
    `(?<word>(?:(?![${unspaced}])[\\p{L}\\p{N}]\\p{M}*)+(?:['’-](?:(?![${unspaced}])[\\p{L}\\p{N}]\\p{M}*)+)*)`,
    '(?<emoji>\\p{Extended_Pictographic})',
  ].join('|'),
  'gu',
);
const cluster = /\P{M}\p{M}*/gu;
const hasLetter = /\p{L}/u;
const longestRun = 6;

/**
 * What may be a term in a text, each once, in lower case: words, pairs of words with only space between, emoji, and in
 * scripts without spaces runs of two to six characters.
 */
export function cutGrams(text: string): Set<string> {
  const grams = new Set<string>();
  const plain = text.normalize('NFKC').toLowerCase();
  let before: { word: string; end: number } | undefined;
  for (const { 0: piece, index, groups } of plain.matchAll(pieces)) {
    if (groups?.word !== undefined) {
      const isAlone = before === undefined || !/^\s+$/.test(plain.slice(before.end, index));
      if (!isAlone) grams.add(`${before?.word} ${piece}`);
      if (hasLetter.test(piece) && piece.length > 1) grams.add(piece);
      before = { word: piece, end: index + piece.length };
      continue;
    }
    before = undefined;
    if (groups?.emoji !== undefined) grams.add(piece);
    else addRuns(piece, grams);
  }
  return grams;
}

function addRuns(run: string, grams: Set<string>): void {
  const units = run.match(cluster) ?? [];
  for (let from = 0; from < units.length; from++) {
    let gram = units[from] ?? '';
    for (let to = from + 1; to < Math.min(units.length, from + longestRun); to++) {
      gram += units[to];
      grams.add(gram);
    }
  }
}
