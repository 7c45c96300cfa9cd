import { createRequire } from 'node:module';
import type { Peer } from './peer.js';

// Its types declare a default export; the module itself is the function.
const cure: typeof import('decancer')['default'] = createRequire(import.meta.url)('decancer');

/** Cures the text of look-alikes, and looks for the terms in what is left. Scripts of the terms are retained. */
export function createDecancer(terms: readonly string[]): Peer {
  const list = [...terms];
  const options = {
    retainCyrillic: true,
    retainArabic: true,
    retainDevanagari: true,
    retainThai: true,
    retainChinese: true,
    retainJapanese: true,
  };
  return {
    name: 'decancer',
    package: 'decancer',
    settings: 'scripts of the terms but Latin and Greek retained; findMultiple',
    flags: (text) => cure(text, options).findMultiple(list).length > 0,
  };
}
