import type { Row } from '../lexicon/read-table.js';
import { escapePattern } from './escape-pattern.js';
import type { FoundSpan } from './find-contacts.js';
import { notInside } from './not-inside.js';

/**
 * Finds amounts of a thing (`1.2 kg`, `3 ekor`, `500克`): sellers say how much there is. A hint of trade and no more:
 * news weighs its seizures too. `units`: form, language; `starts`: where numbers begin.
 */
export function createFindQuantities(
  units: readonly Row[],
): (text: string, starts: readonly number[]) => FoundSpan[] {
  const forms = units.map(([form = '']) => form).sort((one, other) => other.length - one.length);
  if (forms.length === 0) return () => [];
  const initials = new Set(forms.flatMap((form) => [form.charCodeAt(0), form.toUpperCase().charCodeAt(0)]));
  const number = String.raw`\p{Nd}{1,5}(?:[.,]\p{Nd}{1,3})?[\s-]?`;
  const bare = new RegExp(number, 'uy');
  const quantity = new RegExp(
    `${notInside}${number}(?:${forms.map(escapePattern).join('|')})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Nd}])`,
    'iuy',
  );
  return (text, starts) => {
    const found: FoundSpan[] = [];
    let free = 0;
    for (const start of starts) {
      if (start < free) continue;
      bare.lastIndex = start;
      // Most numbers are followed by no unit: its first letter tells.
      if (!bare.test(text) || !initials.has(text.charCodeAt(bare.lastIndex))) continue;
      quantity.lastIndex = start;
      if (!quantity.test(text)) continue;
      free = quantity.lastIndex;
      found.push({ start, end: free, strength: 1 });
    }
    return found;
  };
}
