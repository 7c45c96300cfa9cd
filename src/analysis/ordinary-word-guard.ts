import type { Lexicon } from '../lexicon/lexicon.js';
import type { IsOrdinary } from '../matching/find-compounds.js';

export function createOrdinaryWordGuard(_lexicon: Lexicon): IsOrdinary {
  return () => false;
}
