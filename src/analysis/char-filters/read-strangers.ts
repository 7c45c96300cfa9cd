import type { AlignedText, Edit } from '../aligned-text.js';

const shortest = 3;
const longest = 24;
/** What a word may be read as, at most. */
const mostReadings = 64;
const fullWidth = 0xff41 - 0x61;
const latin = 'A-Za-z\\u00c0-\\u024f\\u1e00-\\u1eff';
const isLatin = /\p{Script=Latin}/u;
const isLetter = /\p{L}/u;
/** Letters that are no others with a mark. */
const bare: Readonly<Record<string, string>> = { đ: 'd', ı: 'i', ł: 'l', ø: 'o' };

/**
 * Reads words of Latin letters among which stand letters of scripts that have words of their own, only for their shape
 * (`ivo厂y`, `t工ger`): where the whole is a word of what is traded then, and nothing else.
 */
export function createReadStrangers(
  strangers: ReadonlyMap<string, string>,
  isWord: (letters: string) => boolean = () => false,
): (text: AlignedText) => AlignedText {
  const all = [...strangers.keys()].join('');
  const beside = new RegExp(
    `[${latin}][${all}]|[${all}][${latin}]|(?<![\\p{L}\\p{M}])[${all}]{4,}(?![\\p{L}\\p{M}])`,
    'u',
  );
  /** Most texts have none of them. */
  const any = new RegExp(`[${all}]`);
  /** Chinese ones do, with no Latin letter beside and hardly so many in a row. */
  const trace = new RegExp(`[${all}](?:[${latin}]|[${all}]{3}|(?<=[${latin}].))`);
  const runs = new RegExp(`[${latin}${all}]{${shortest},}`, 'gu');

  const read = (word: string): string | undefined => {
    let readings = [''];
    for (const character of word.toLowerCase()) {
      const letters = isLatin.test(character) ? bareOf(character) : (strangers.get(character) ?? '');
      readings = [...letters].flatMap((one) => readings.map((before) => before + one)).slice(0, mostReadings);
    }
    return readings.find(isWord);
  };

  return (text) => {
    if (all === '' || !any.test(text.text) || !trace.test(text.text) || !beside.test(text.text)) return text;
    const edits: Edit[] = [];
    for (const { 0: whole, index: start } of text.text.matchAll(runs)) {
      const { run, index } = withoutOwn(text.text, whole, start);
      if (run.length < shortest || run.length > longest || !beside.test(run)) continue;
      const known = read(run);
      for (let at = 0; known !== undefined && at < run.length; at++)
        if (!isLatin.test(run.charAt(at))) {
          // As wide letters: they are Latin ones, in other clothes.
          const replacement = String.fromCharCode(known.charCodeAt(at) + fullWidth);
          edits.push({ start: index + at, end: index + at + 1, replacement });
        }
    }
    return text.replace(edits);
  };
}

/** Without the letters at either end that belong to a word of their own script: Pythonエンジニア. */
function withoutOwn(text: string, whole: string, start: number): { run: string; index: number } {
  let from = start;
  let to = start + whole.length;
  if (isLetter.test(text.charAt(to))) while (to > from && !isLatin.test(text.charAt(to - 1))) to--;
  if (isLetter.test(text.charAt(from - 1))) while (from < to && !isLatin.test(text.charAt(from))) from++;
  return { run: text.slice(from, to), index: from };
}

const bareOf = (character: string): string => bare[character] ?? character.normalize('NFD').charAt(0);
