import type { OrdinaryWords } from '../analysis/ordinary-words.js';
import type { PlacedMatch } from './placed-match.js';
import { languagesOf } from './term-match.js';

/** Words up to which a text is too short for its function words to tell its language. */
const mostWords = 12;
const leastShare = 0.6;

/**
 * The languages whose dictionaries hold most words of a short text, among those that something read in it is of:
 * `loro en venta` has no function word, and is Spanish all the same. No other language may hold more of it.
 */
export function fittingLanguages(placed: readonly PlacedMatch[], ordinary: OrdinaryWords): string[] {
  const candidates = new Set<string>();
  for (const match of placed)
    if (match.strength > 1 && match.evasion === 0)
      for (const language of languagesOf(match)) candidates.add(language);
  const words = wordsOf(placed);
  if (words.length < 2 || words.length > mostWords) return [];
  const fits = new Map<string, number>();
  let most = 0;
  for (const language of ordinary.languages) {
    const isWord = ordinary.of([language]);
    const count = words.filter((units) => isWord(units, 0, units.length)).length;
    fits.set(language, count);
    most = Math.max(most, count);
  }
  // What is all English needs no other language to be read in.
  if (most < 2 || most < words.length * leastShare || fits.get('en') === most) return [];
  return [...candidates].filter((language) => fits.get(language) === most);
}

/** The words of the fields in Latin letters, bare as dictionaries hold them. */
function wordsOf(placed: readonly PlacedMatch[]): Uint16Array[] {
  const words: Uint16Array[] = [];
  for (const text of new Set(placed.map(({ field }) => field.text))) {
    if (text.length > mostWords * 16) return [];
    for (const [word] of text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .matchAll(/\p{Script=Latin}+/gu))
      words.push(Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)));
  }
  return words;
}
