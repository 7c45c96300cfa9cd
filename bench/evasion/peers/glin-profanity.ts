import { Filter } from 'glin-profanity';
import type { Peer } from './peer.js';

export function createGlin(terms: readonly string[]): Peer {
  const filter = new Filter({ languages: [], customWords: [...terms] });
  return {
    name: 'glin-profanity',
    package: 'glin-profanity',
    settings: 'customWords',
    flags: (text) => filter.isProfane(text),
  };
}

export function createGlinAggressive(terms: readonly string[]): Peer {
  const filter = new Filter({
    languages: [],
    customWords: [...terms],
    detectLeetspeak: true,
    leetspeakLevel: 'aggressive',
    normalizeUnicode: true,
    allowObfuscatedMatch: true,
    wordBoundaries: false,
  });
  return {
    name: 'glin-profanity, aggressive',
    package: 'glin-profanity',
    settings: 'detectLeetspeak aggressive, normalizeUnicode, allowObfuscatedMatch, no word boundaries',
    flags: (text) => filter.isProfane(text),
  };
}
