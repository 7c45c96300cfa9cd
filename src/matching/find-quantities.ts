import type { Row } from '../lexicon/read-table.js';
import type { FoundSpan } from './find-contacts.js';
import { createFormsAt } from './forms-at.js';
import { notInside } from './not-inside.js';

const number = new RegExp(String.raw`${notInside}\p{Nd}{1,5}(?:[.,]\p{Nd}{1,3})?[\s-]?`, 'uy');
const goesOn = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]/uy;

/**
 * Finds amounts of a thing (`1.2 kg`, `3 ekor`, `500克`): sellers say how much there is. A hint of trade and no more:
 * news weighs its seizures too. `units`: form, language; `starts`: where numbers begin.
 */
export function createFindQuantities(
  units: readonly Row[],
): (text: string, starts: readonly number[]) => FoundSpan[] {
  const formsAt = createFormsAt(units.map(([form = '']) => form));
  return (text, starts) => {
    const found: FoundSpan[] = [];
    let free = 0;
    for (const start of starts) {
      number.lastIndex = start;
      if (start < free || !number.test(text)) continue;
      const end = formsAt(text, number.lastIndex).find((one) => {
        goesOn.lastIndex = one;
        return !goesOn.test(text);
      });
      if (end === undefined) continue;
      free = end;
      found.push({ start, end, strength: 1 });
    }
    return found;
  };
}
