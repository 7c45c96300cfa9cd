import { Filter } from 'bad-words';
import type { Peer } from './peer.js';

export function createBadWords(terms: readonly string[]): Peer {
  const filter = new Filter({ emptyList: true });
  filter.addWords(...terms);
  return {
    name: 'bad-words',
    package: 'bad-words',
    settings: 'emptyList, addWords',
    flags: (text) => filter.isProfane(text),
  };
}
