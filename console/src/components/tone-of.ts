import type { MatchKind } from '../../../src/assessment.js';

export type Tone = 'subject' | 'trade' | 'context';

/** What a match speaks of: the thing, the trade in it, or what speaks against. */
export function toneOf(kind: MatchKind): Tone {
  if (kind === 'intent') return 'trade';
  return kind === 'context' ? 'context' : 'subject';
}
