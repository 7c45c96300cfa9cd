import { createBadWords } from './bad-words.js';
import { createDecancer } from './decancer.js';
import { createGlin, createGlinAggressive } from './glin-profanity.js';
import { createLeoProfanity } from './leo-profanity.js';
import { createObscenity, createObscenityAggressive } from './obscenity.js';
import type { Peer } from './peer.js';
import { createPlainSearch } from './plain-search.js';
import { createToadProfanity } from './toad-profanity.js';

/** Every peer, all with the same terms. */
export function allPeers(terms: readonly string[]): readonly Peer[] {
  return [
    createPlainSearch,
    createObscenity,
    createObscenityAggressive,
    createDecancer,
    createGlin,
    createGlinAggressive,
    createBadWords,
    createLeoProfanity,
    createToadProfanity,
  ].map((create) => create(terms));
}
