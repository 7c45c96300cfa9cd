import type { Row } from '../lexicon/read-table.js';
import { escapePattern } from './escape-pattern.js';
import type { FoundSpan } from './find-contacts.js';

const anyOf = (forms: readonly string[]): string =>
  [...new Set(forms)]
    .sort((one, other) => other.length - one.length)
    .map(escapePattern)
    .join('|');

const amount = String.raw`\p{Nd}[\p{Nd}.,]{0,14}`;

/**
 * Finds amounts of money: a currency's sign or word beside a number, with multipliers such as k, rb, triệu, 万.
 * `currencies`: code, form, language, kind, side of the number. `multipliers`: form. Every repetition is bounded: the cost is linear.
 */
export function createFindPrices(
  currencies: readonly Row[],
  multipliers: readonly Row[],
): (text: string) => FoundSpan[] {
  const formsOn = (side: string): string[] =>
    currencies.flatMap(([, form = '', , , where = 'either']) =>
      where === side || where === 'either' ? [form] : [],
    );
  const leading = formsOn('before');
  const trailing = formsOn('after');
  if (leading.length === 0 || trailing.length === 0) return () => [];
  const factors = anyOf(multipliers.map(([form = '']) => form));
  const signs = leading.filter((form) => !/^[\p{L}\p{M}.]+$/u.test(form));
  const before = new RegExp(
    `(?:${anyOf(signs)}|(?<![\\p{L}\\p{N}])(?:${anyOf(leading)}))\\s?${amount}(?:\\s?(?:${factors})(?![\\p{L}]))?`,
    'giu',
  );
  const after = new RegExp(
    `(?<![\\p{Nd}.,\\p{L}])${amount}\\s?(?:(?:${factors})\\s?)?(?:${anyOf(trailing)})(?![a-z\\p{Script=Cyrillic}])`,
    'giu',
  );
  return (text) => {
    const found: FoundSpan[] = [];
    for (const pattern of [before, after])
      for (const match of text.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (!found.some((other) => other.start < end && start < other.end))
          found.push({ start, end, strength: 3 });
      }
    return found;
  };
}
