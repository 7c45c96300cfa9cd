import type { Row } from '../lexicon/read-table.js';
import { escapePattern } from './escape-pattern.js';
import type { FoundSpan } from './find-contacts.js';

const ending = String.raw`\s{0,2}(?:[,;/!\n،、؛।]|\.(?:\s|$)|$)`;
const ends = `(?=${ending})`;
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
/** A round amount in groups of three, 65 000: of a number in a row of others no group is one. */
const grouped = String.raw`[1-9]\p{Nd}{0,2}(?:[ \u00a0\u202f]\p{Nd}{3})?[ \u00a0\u202f]\p{Nd}{2}${zero}(?!\p{Nd})`;
/** A sentence of its own: closed ring. 19 000, Brno. */
const alone = new RegExp(
  String.raw`(?<=[\p{L}\p{M}]{3}[.!?]\s)(?:${grouped}|\p{Nd}{1,3}[.,]\p{Nd}{2}${zero}|\p{Nd}{2,4}${zero})(?=,\s|\.?\s*$)`,
  'uy',
);
const year = /^(?:1[89]|20)\d\d$/;
/** Of one letter only these are no measure as well: 5 m, 60 w. */
const letters = ['k', 'к'];

/**
 * Finds a number that stands alone between commas or at the end (`python with tank, 150`, `both 400`): who advertises among
 * his own leaves the currency out. In thousands or millions it may begin the text too (`5k, dm me`). Less sure than an
 * amount with a currency; a year is none. `multipliers`: form. `eachWords`: form, language, place: what stands before the
 * price of a piece (`each`), before what it costs (`for`), or behind it where the sentence goes on (`and`).
 * In an answer of who posted a number may come first. `starts`: where numbers begin.
 */
export function createFindBarePrices(
  multipliers: readonly Row[],
  eachWords: readonly Row[],
): (text: string, starts: readonly number[], isAnswer?: boolean) => FoundSpan[] {
  const wordsOf = (place: string): string =>
    eachWords.flatMap(([form = '', , at]) => (at === place ? [escapePattern(form)] : [])).join('|');
  const [each, costing, going] = [wordsOf('each'), wordsOf('for'), wordsOf('and')];
  /** Between signs, or behind each in one word: по 3000, je 80, po 100. */
  const before = each === '' ? begins : String.raw`(?:${begins}|(?<=[,;\n]\s{1,2}(?:${each})\s))`;
  const bare = new RegExp(
    String.raw`${before}(?:${grouped}|\p{Nd}{1,3}[.,]\p{Nd}{3}|\p{Nd}{2,6})${ends}`,
    'uy',
  );
  /** What somebody gives or takes for it: für 175? and za 600, Opava. */
  const costs =
    costing === ''
      ? undefined
      : new RegExp(
          String.raw`(?<=(?:^|[\s(])(?:${costing})\s)(?:${grouped}|\p{Nd}{1,3}[.,]\p{Nd}{3}|\p{Nd}{2,4}${zero}|\p{Nd}{3,4})(?=\?|${ending}${going && `|\\s(?:${going})\\s(?!\\p{Nd})`})`,
          'iuy',
        );
  /** Where the clause goes on: , 2500 and I post it. */
  const joined =
    going === ''
      ? undefined
      : new RegExp(
          String.raw`${begins}(?:${grouped}|\p{Nd}{1,3}[.,]\p{Nd}{3}|\p{Nd}{2,5}${zero})(?=\s(?:${going})\s(?!\p{Nd}))`,
          'iuy',
        );
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
    let done = 0;
    for (const start of starts) {
      if (start < done) continue;
      const number =
        (factors === '' ? undefined : at(multiplied, text, start)) ??
        at(bare, text, start) ??
        (costs && at(costs, text, start)) ??
        (joined && at(joined, text, start)) ??
        at(alone, text, start);
      const price = number ?? (text.length <= longest ? at(closing, text, start) : undefined);
      const hint = price ?? hintAt(text, start, isAnswer, isLine);
      if (hint !== undefined) done = start + hint.length;
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
