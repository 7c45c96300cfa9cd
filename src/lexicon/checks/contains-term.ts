import type { Term } from '../lexicon.js';

/**
 * Whether a text seems to hold a term, plain or inflected. A rough guess for checks that must not need the detector:
 * marks and case are ignored, and of an inflected word the ending may differ.
 */
export function containsTerm(text: string, term: Pick<Term, 'text' | 'inflect'>): boolean {
  const plainText = plain(text);
  const words = plain(term.text).split(/[\s\p{P}]+/u);
  return words.every((word) => plainText.includes(stemOf(word, term.inflect)));
}

function stemOf(word: string, inflect: boolean): string {
  if (!inflect || word.length < 4 || !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(word))
    return word;
  return word.slice(0, Math.max(3, word.length - 2));
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}|\ufe0f/gu, '')
    .toLowerCase();
}
