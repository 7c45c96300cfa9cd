import { Profanity, profaneWords } from '@2toad/profanity';
import type { Peer } from './peer.js';

/** It insists on a language of its own: English, with every word of that list taken out again. */
export function createToadProfanity(terms: readonly string[]): Peer {
  const profanity = new Profanity({ languages: ['en'], wholeWord: true, unicodeWordBoundaries: true });
  profanity.removeWords([...(profaneWords.get('en') ?? [])]);
  profanity.addWords([...terms]);
  return {
    name: '@2toad/profanity',
    package: '@2toad/profanity',
    settings: 'addWords, its own words removed, unicodeWordBoundaries',
    flags: (text) => profanity.exists(text),
  };
}
