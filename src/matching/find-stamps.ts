import type { Row } from '../lexicon/read-table.js';
import { escapePattern } from './escape-pattern.js';
import type { FoundSpan } from './find-contacts.js';

/**
 * Finds what dealers in stamps write and nobody else: a year of issue followed by a face value (`1993, 2.90Kr`), and
 * numbers of the catalogues (`SG804`, `Michel 1014`). `marks`: kind, form. Every repetition is bounded: linear.
 */
export function createFindStamps(marks: readonly Row[]): (text: string) => FoundSpan[] {
  const formsOf = (wanted: string): string =>
    marks
      .flatMap(([kind, form = '']) => (kind === wanted ? [escapePattern(form)] : []))
      .sort((one, other) => other.length - one.length)
      .join('|');
  const catalogues = formsOf('catalogue');
  const values = formsOf('face-value');
  if (catalogues === '' || values === '') return () => [];
  const patterns = [
    new RegExp(
      `(?<!\\d)(?:18|19|20)\\d{2},?\\s(?:\\d{1,4}(?:[.,/]\\d{1,2})?)\\s?(?:${values})(?![\\p{L}\\d])`,
      'giu',
    ),
    new RegExp(
      `(?<![\\p{L}\\d])(?:${catalogues})[.:]?\\s?#?\\d{1,5}[a-z]?(?:-\\d{1,5})?(?![\\p{L}\\d])`,
      'gu',
    ),
  ];
  return (text) =>
    patterns.flatMap((pattern) =>
      Array.from(text.matchAll(pattern), ({ index, 0: quote }) => ({
        start: index,
        end: index + quote.length,
        strength: 3,
      })),
    );
}
