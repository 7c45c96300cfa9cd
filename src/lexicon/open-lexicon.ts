import type { Steps } from '../steps.js';
import type { Lexicon } from './lexicon.js';
import { recallLexicon } from './lexicon-cache.js';
import { LexiconError } from './lexicon-error.js';
import type { Overlay } from './overlay.js';
import { contentOf, parseLexiconInSteps, tablesOf } from './parse-lexicon.js';
import type { LexiconFiles } from './read.js';
import { hashFiles } from './version.js';

export interface LexiconContent {
  files: LexiconFiles;
  wordFilters: Uint8Array;
  overlays: readonly Overlay[];
}

/**
 * The lexicon of some files: as it was compiled before, where it was, and else read. Throws a `LexiconError` with all
 * that is wrong with the form of any file.
 */
export function* openLexicon({ files, wordFilters, overlays }: LexiconContent): Steps<Lexicon> {
  const hash = hashFiles(contentOf(files, wordFilters, overlays));
  yield;
  const known = recallLexicon(hash, { tables: tablesOf(files), wordFilters });
  if (known !== undefined) return known;
  const { lexicon, problems } = yield* parseLexiconInSteps(files, wordFilters, overlays);
  const { policy } = lexicon;
  if (problems.length > 0 || policy === undefined) throw new LexiconError(problems);
  return { ...lexicon, policy };
}
