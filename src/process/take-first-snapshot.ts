import type { Config } from '../config.js';
import { ConfigError } from '../config.js';
import { type LexiconSnapshot, takeSnapshot } from '../lexicon/snapshot.js';
import { checkSnapshot } from './check-snapshot.js';

/**
 * The lexicon to start with. Overlays are the operator's own, and checked as such before anything listens; the lexicon
 * that is published was checked before, and its form is checked again while it is built.
 */
export function takeFirstSnapshot({
  LEXICON_DIR,
  LEXICON_DIRS,
}: Pick<Config, 'LEXICON_DIR' | 'LEXICON_DIRS'>): LexiconSnapshot {
  const snapshot = takeSnapshot(LEXICON_DIR, LEXICON_DIRS);
  if (LEXICON_DIRS.length === 0) return snapshot;
  const problems = checkSnapshot(snapshot, new Date());
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return snapshot;
}
