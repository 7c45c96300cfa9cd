import type { Row } from '../lexicon/read-table.js';
import type { FoundSpan } from './find-contacts.js';
import { createFormsAt } from './forms-at.js';
import { notInside } from './not-inside.js';

const amount = /\p{Nd}[\p{Nd}.,]{0,14}/uy;
const outside = new RegExp(notInside, 'uy');
const letterOrNumber = /[\p{L}\p{N}]$/u;
const letter = /\p{L}/uy;
const letterWithCase = /[\p{Script=Latin}\p{Script=Cyrillic}]/uy;
const space = /\s/;

const isAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

const afterSpace = (text: string, at: number): number => (space.test(text.charAt(at)) ? at + 1 : at);

/** Where an amount ends that begins at a place, 0 when none does. */
const amountEnd = (text: string, at: number): number => (isAt(amount, text, at) ? amount.lastIndex : 0);

/**
 * Finds amounts of money: a currency's sign or word beside a number, of which `starts` are the places, with multipliers
 * such as k, rb, triệu, 万. `currencies`: code, form, language, kind, side of the number. `multipliers`: form. The cost is
 * linear, since forms and amounts have a longest.
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
  const factorsAt = createFormsAt(multipliers.map(([form = '']) => form));
  const signsAt = createFormsAt(leading.filter((form) => !/^[\p{L}\p{M}.]+$/u.test(form)));
  const leadingAt = createFormsAt(leading);
  const trailingAt = createFormsAt(trailing);
  const longest = Math.max(...leading.map((form) => form.length));
  const endsForm = endingsOf(leading);

  /** Where a price ends that begins with its currency, 0 when none does: $20k. */
  const priceFrom = (text: string, start: number): number => {
    const afterForm = (end: number): number => amountEnd(text, afterSpace(text, end));
    const signed = firstOf(signsAt(text, start), afterForm);
    const end = signed || (isInside(text, start) ? 0 : firstOf(leadingAt(text, start), afterForm));
    if (end === 0) return 0;
    const multiplied = factorsAt(text, afterSpace(text, end)).find((factor) => !isAt(letter, text, factor));
    return multiplied ?? end;
  };

  /** Where a currency ends behind an amount that ends at a place, 0 when none stands there: 20k บาท. */
  const currencyBehind = (text: string, end: number): number => {
    const at = afterSpace(text, end);
    const currencyAt = (from: number): number =>
      trailingAt(text, from).find((one) => !isAt(letterWithCase, text, one)) ?? 0;
    return firstOf(factorsAt(text, at), (factor) => currencyAt(afterSpace(text, factor))) || currencyAt(at);
  };

  /** The same for an amount that begins at a place. Its last signs may belong to the currency: 1500.- */
  const priceUpTo = (text: string, start: number): number => {
    if (!isAt(outside, text, start)) return 0;
    for (let end = amountEnd(text, start); end > start; end--) {
      const found = currencyBehind(text, end);
      if (found > 0) return found;
      if (!'.,'.includes(text.charAt(end - 1))) return 0;
    }
    return 0;
  };

  return (text, starts) => {
    const found: FoundSpan[] = [];
    const add = (start: number, end: number): number => {
      if (end > 0 && !found.some((other) => other.start < end && start < other.end))
        found.push({ start, end, strength: 3 });
      return end;
    };
    let free = 0;
    for (const at of starts) {
      const formEnd = at > 0 && space.test(text.charAt(at - 1)) ? at - 1 : at;
      if (!endsForm(text, at) && !endsForm(text, formEnd)) continue;
      for (let start = Math.max(free, formEnd - longest); start < at; start++) {
        const end = add(start, priceFrom(text, start));
        if (end === 0) continue;
        free = end;
        break;
      }
    }
    free = 0;
    for (const at of starts) if (at >= free) free = Math.max(free, add(at, priceUpTo(text, at)));
    return found;
  };
}

/** What the first of some places gives that gives anything, 0 when none does. */
function firstOf(places: readonly number[], give: (place: number) => number): number {
  for (const place of places) {
    const given = give(place);
    if (given > 0) return given;
  }
  return 0;
}

/** Whether a letter or a number stands right before a place, so that no word begins there. */
const isInside = (text: string, at: number): boolean =>
  at > 0 && letterOrNumber.test(text.slice(Math.max(0, at - 2), at));

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
