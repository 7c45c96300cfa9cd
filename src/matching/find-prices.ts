import type { Row } from '../lexicon/read-table.js';
import { escapePattern } from './escape-pattern.js';
import type { FoundSpan } from './find-contacts.js';
import { notInside } from './not-inside.js';

const anyOf = (forms: readonly string[]): string =>
  [...new Set(forms)]
    .sort((one, other) => other.length - one.length)
    .map(escapePattern)
    .join('|');

const amount = String.raw`\p{Nd}[\p{Nd}.,]{0,14}`;

/**
 * Finds amounts of money: a currency's sign or word beside a number (of which `starts` are the places), with multipliers such as k, rb, triệu, 万.
 * `currencies`: code, form, language, kind, side of the number. `multipliers`: form. Every repetition is bounded: the cost is linear.
 */
export function createFindPrices(
  currencies: readonly Row[],
  multipliers: readonly Row[],
): (text: string, starts: readonly number[]) => FoundSpan[] {
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
    'iuy',
  );
  const after = new RegExp(
    `${notInside}${amount}\\s?(?:(?:${factors})\\s?)?(?:${anyOf(trailing)})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`,
    'iuy',
  );
  const longest = Math.max(...leading.map((form) => form.length));
  const endsForm = endingsOf(leading);

  return (text, starts) => {
    const found: FoundSpan[] = [];
    const tryAt = (pattern: RegExp, start: number): number => {
      pattern.lastIndex = start;
      if (!pattern.test(text)) return 0;
      const end = pattern.lastIndex;
      if (!found.some((other) => other.start < end && start < other.end))
        found.push({ start, end, strength: 3 });
      return end;
    };
    let free = 0;
    for (const at of starts) {
      const formEnd = at > 0 && /\s/.test(text.charAt(at - 1)) ? at - 1 : at;
      if (!endsForm(text, at) && !endsForm(text, formEnd)) continue;
      for (let start = Math.max(free, formEnd - longest); start < at; start++) {
        const end = tryAt(before, start);
        if (end === 0) continue;
        free = end;
        break;
      }
    }
    free = 0;
    for (const at of starts) if (at >= free) free = Math.max(free, tryAt(after, at));
    return found;
  };
}

/** Whether one of the forms may end at a position: told by its last letter, in either case. */
function endingsOf(forms: readonly string[]): (text: string, at: number) => boolean {
  const endings = new Set(
    forms.flatMap((form) => {
      const last = [...form].at(-1) ?? '';
      return [last, last.toLowerCase(), last.toUpperCase()].map((letter) =>
        letter.charCodeAt(letter.length - 1),
      );
    }),
  );
  return (text, at) => at > 0 && endings.has(text.charCodeAt(at - 1));
}
