import type { FoundSpan } from './find-contacts.js';
import { numberStarts } from './number-starts.js';

const bare =
  /(?<=[,;\n،、؛]\s{1,2}|(?<!\p{Nd})[,;\n،、؛])(?:\p{Nd}{1,3}[.,]\p{Nd}{3}|\p{Nd}{2,6})(?=\s{0,2}(?:[,;/!\n،、؛।]|\.(?:\s|$)|$))/uy;
/** A round number that ends a short text without a full stop: news ends with one. */
const closing = /(?<=\s)\p{Nd}{1,5}(?:0|٠|۰|०)(?=\s*$)/uy;
const longest = 200;
const year = /^(?:1[89]|20)\d\d$/;

/**
 * Finds a number that stands alone between commas or at the end (`python with tank, 150`, `both 400`): who advertises among
 * his own leaves the currency out. Less sure than an amount with one; a year is none.
 */
export function findBarePrices(text: string): FoundSpan[] {
  const found: FoundSpan[] = [];
  for (const start of numberStarts(text)) {
    bare.lastIndex = start;
    closing.lastIndex = start;
    const number = (bare.exec(text) ?? (text.length <= longest ? closing.exec(text) : null))?.[0];
    if (number !== undefined && !year.test(number))
      found.push({ start, end: start + number.length, strength: 2 });
  }
  return found;
}
