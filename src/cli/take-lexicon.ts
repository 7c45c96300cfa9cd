import { environment } from '../config.js';
import { type LexiconSnapshot, takeSnapshot } from '../lexicon/snapshot.js';
import { takeFirstSnapshot } from '../process/take-first-snapshot.js';

/** The files of the lexicon asked for; else of the one that the service would serve here, with its overlays. */
export function takeLexicon(directory: string | undefined): LexiconSnapshot {
  if (directory !== undefined) return takeSnapshot(directory, []);
  const given = Object.entries(process.env).filter(([, value]) => value !== '');
  return takeFirstSnapshot(
    environment.pick({ LEXICON_DIR: true, LEXICON_DIRS: true }).parse(Object.fromEntries(given)),
  );
}
