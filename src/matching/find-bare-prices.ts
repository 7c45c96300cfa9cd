import type { Row } from '../lexicon/read-table.js';
import { escapePattern } from './escape-pattern.js';
import type { FoundSpan } from './find-contacts.js';

const ends = String.raw`(?=\s{0,2}(?:[,;/!\n،、؛।]|\.(?:\s|$)|$))`;
const begins = String.raw`(?<=[,;\n،、؛]\s{1,2}|(?<!\p{Nd})[,;\n،、؛]|\s[/|·•]\s{1,2})`;
const zero = '[0٠۰०০௦౦๐໐၀០]';
/** A round number that ends a short text without a full stop: news ends with one. */
const closing = new RegExp(String.raw`(?<=\s)\p{Nd}{1,5}${zero}(?=\s*$)`, 'uy');
/** A round number between the words of a line that is no sentence: `hand tame 3500 Delhi`. */
const amid = new RegExp(String.raw`(?<=\s)\p{Nd}{2,4}${zero}(?=\s(?:\p{Script=Han}|[\p{L}\p{M}]{4}))`, 'uy');
const sentenceSign = /[.,!?。，！？।،]/u;
/** What an answer begins with: `2500, call me`, `12에 데려가세요`. */
const answering = /(?<=^\s{0,2})\p{Nd}{2,6}(?=\p{Script=Hangul}|[\s,;!،、，]|$)(?!\s?[,.]\p{Nd})/uy;
/** What stands in every amount that hides its digits. */
const hides = /x[.,x]/i;
/** An amount that hides its digits: 1xx, 2,x00; not what a server answers. */
const hidden =
  /(?<![\p{L}\p{N}.])(?:\p{Nd}{1,2}(?:[.,]?x{2,3})|\p{Nd}{0,2}x[.,]x?00?)(?=\s?(?:[€$£₱฿]|ea\b|each\b|k\b|rb\b|jt\b|[,;/!\n]|$))/giu;
/** What a piece of an animal or a single one costs: 40 a frog, 25 per chick. */
const apiece =
  /(?<=(?:[,;:–-]|^)\s{0,2})\p{Nd}{2,6}(?= (?:a|an|per) (?!cent|day|week|month|year|night|hour)\p{L}{3})/iuy;
const longest = 200;
const line = 60;
const year = /^(?:1[89]|20)\d\d$/;
/** Of one letter only these are no measure as well: 5 m, 60 w. */
const letters = ['k', 'к'];

/**
 * Finds a number that stands alone between commas or at the end (`python with tank, 150`, `both 400`): who advertises among
 * his own leaves the currency out. In thousands or millions it may begin the text too (`5k, dm me`). Less sure than an
 * amount with a currency; a year is none. `multipliers`: form. `eachWords`: form, what stands before the price of a piece.
 * In an answer of who posted a number may come first. `starts`: where numbers begin.
 */
export function createFindBarePrices(
  multipliers: readonly Row[],
  eachWords: readonly Row[],
): (text: string, starts: readonly number[], isAnswer?: boolean) => FoundSpan[] {
  const each = eachWords.map(([form = '']) => escapePattern(form)).join('|');
  /** Between signs, or behind each in one word: по 3000, je 80, po 100. */
  const before = each === '' ? begins : String.raw`(?:${begins}|(?<=[,;\n]\s{1,2}(?:${each})\s))`;
  const bare = new RegExp(String.raw`${before}(?:\p{Nd}{1,3}[.,]\p{Nd}{3}|\p{Nd}{2,6})${ends}`, 'uy');
  const factors = multipliers
    .map(([form = '']) => form)
    .filter((form) => form.length > 1 || letters.includes(form))
    .sort((one, other) => other.length - one.length)
    .map(escapePattern)
    .join('|');
  const multiplied = new RegExp(
    String.raw`(?:${begins}|(?<=^\s{0,2}))\p{Nd}{1,6}(?:[.,]\p{Nd}{1,2})?\s?(?:${factors})\p{Nd}{0,3}${ends}`,
    'iuy',
  );

  /** Anywhere else a k is a hint: views and followers are counted in thousands too, and a film is in 4k. */
  const hinted = /(?<![\p{L}\p{Nd}.,])\p{Nd}{2,4}[kк](?![\p{L}\p{Nd}])/iuy;

  const at = (form: RegExp, text: string, start: number): string | undefined => {
    form.lastIndex = start;
    return form.exec(text)?.[0];
  };
  const hintAt = (text: string, start: number, isAnswer: boolean, isLine: boolean): string | undefined =>
    at(hinted, text, start) ??
    (isAnswer ? at(answering, text, start) : undefined) ??
    (isLine ? at(amid, text, start) : undefined);

  return (text, starts, isAnswer = false) => {
    const found: FoundSpan[] = [];
    const isLine = text.length <= line && !sentenceSign.test(text);
    for (const start of starts) {
      const number = (factors === '' ? undefined : at(multiplied, text, start)) ?? at(bare, text, start);
      const price = number ?? (text.length <= longest ? at(closing, text, start) : undefined);
      const hint = price ?? hintAt(text, start, isAnswer, isLine);
      if (hint !== undefined && !year.test(hint))
        found.push({ start, end: start + hint.length, strength: price === undefined ? 1 : 2 });
    }
    if (hides.test(text))
      for (const match of text.matchAll(hidden))
        found.push({ start: match.index, end: match.index + match[0].length, strength: 2 });
    for (const start of starts) {
      const piece = at(apiece, text, start);
      if (piece !== undefined) found.push({ start, end: start + piece.length, strength: 2 });
    }
    return found;
  };
}
