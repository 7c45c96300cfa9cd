import type { Peer } from './peer.js';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const spaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const normalised = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What one writes in an afternoon: NFKC, lower case, one regular expression with borders of words. */
export function createPlainSearch(terms: readonly string[]): Peer {
  const branches = terms.map((term) => {
    const pattern = escaped(normalised(term));
    return spaced.test(term) ? pattern : `(?<![\\p{L}\\p{M}\\d])${pattern}(?![\\p{L}\\p{M}\\d])`;
  });
  const pattern = new RegExp(branches.join('|'), 'u');
  return {
    name: 'NFKC + regex',
    package: undefined,
    settings: 'NFKC, lower case, whole words',
    flags: (text) => pattern.test(normalised(text)),
  };
}
