import type { FoundSpan } from './find-contacts.js';
import { numberStarts } from './number-starts.js';

const bare =
  /(?<=[,;\n،、؛]\s{0,2})(?:\p{Nd}{1,3}[.,]\p{Nd}{3}|\p{Nd}{2,6})(?=\s{0,2}(?:[,;/!\n،、؛।]|\.(?:\s|$)|$))/uy;
const year = /^(?:1[89]|20)\d\d$/;

/**
 * Finds a number that stands alone between commas or at the end (`python with tank, 150`): who advertises among his own
 * leaves the currency out. Less sure than an amount with one; a year is none.
 */
export function findBarePrices(text: string): FoundSpan[] {
  const found: FoundSpan[] = [];
  for (const start of numberStarts(text)) {
    bare.lastIndex = start;
    const number = bare.exec(text)?.[0];
    if (number !== undefined && !year.test(number))
      found.push({ start, end: start + number.length, strength: 2 });
  }
  return found;
}
