import type { Row } from '../lexicon/read-table.js';
import { escapePattern } from './escape-pattern.js';
import type { FoundSpan } from './find-contacts.js';
import { notInside } from './not-inside.js';
import { numberStarts } from './number-starts.js';

/**
 * Finds amounts of a thing (`1.2 kg`, `3 ekor`, `500克`): sellers say how much there is. A hint of trade and no more:
 * news weighs its seizures too. `units`: form, language.
 */
export function createFindQuantities(units: readonly Row[]): (text: string) => FoundSpan[] {
  const forms = units
    .map(([form = '']) => form)
    .sort((one, other) => other.length - one.length)
    .map(escapePattern)
    .join('|');
  if (forms === '') return () => [];
  const quantity = new RegExp(
    `${notInside}\\p{Nd}{1,5}(?:[.,]\\p{Nd}{1,3})?[\\s-]?(?:${forms})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Nd}])`,
    'iuy',
  );
  return (text) => {
    const found: FoundSpan[] = [];
    let free = 0;
    for (const start of numberStarts(text)) {
      quantity.lastIndex = start;
      if (start < free || !quantity.test(text)) continue;
      free = quantity.lastIndex;
      found.push({ start, end: free, strength: 1 });
    }
    return found;
  };
}
