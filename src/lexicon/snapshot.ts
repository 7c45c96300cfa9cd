import { statSync } from 'node:fs';
import { checkOverlays } from './check.js';
import type { Lexicon } from './lexicon.js';
import type { LexiconContent } from './lexicon-content.js';
import { LexiconError, type Problem } from './lexicon-error.js';
import { readLexiconFiles, readWordFilters } from './read.js';

/**
 * A lexicon and its overlays as their files stood at one moment. What was checked, what each process compiles, and what
 * a process that is started again later gets, is then the same, whatever happens to the files.
 */
export type LexiconSnapshot = LexiconContent;

/** Throws a `LexiconError` naming each folder that can not be read. */
export function takeSnapshot(directory: string, overlayDirectories: readonly string[]): LexiconSnapshot {
  const problems = [directory, ...overlayDirectories].flatMap(unreadable);
  if (problems.length > 0) throw new LexiconError(problems);
  return {
    files: readLexiconFiles(directory),
    wordFilters: readWordFilters(directory),
    overlays: overlayDirectories.map((over) => ({ directory: over, files: readLexiconFiles(over) })),
  };
}

function unreadable(directory: string): Problem[] {
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return [];
  return [{ file: directory, line: 1, column: 1, message: 'is no folder that can be read' }];
}

/** Throws a `LexiconError` with all that is wrong with the overlays, beyond their form. */
export function assertOverlays(lexicon: Lexicon, snapshot: LexiconSnapshot, today: Date): void {
  if (snapshot.overlays.length === 0) return;
  const problems = checkOverlays(lexicon, snapshot, today);
  if (problems.length > 0) throw new LexiconError(problems);
}
