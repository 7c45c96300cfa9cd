import leo from 'leo-profanity';
import type { Peer } from './peer.js';

export function createLeoProfanity(terms: readonly string[]): Peer {
  leo.clearList();
  leo.add([...terms]);
  return {
    name: 'leo-profanity',
    package: 'leo-profanity',
    settings: 'clearList, add',
    flags: (text) => leo.check(text),
  };
}
