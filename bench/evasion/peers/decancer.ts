import { createRequire } from 'node:module';
import type { Peer } from './peer.js';

interface Cured {
  findMultiple(terms: readonly string[]): readonly unknown[];
}

// Installed by the bench itself (see native/package.json), so its own types are not always there.
const cure: (text: string, options: Readonly<Record<string, boolean>>) => Cured = createRequire(
  new URL('./native/package.json', import.meta.url),
)('decancer');

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
