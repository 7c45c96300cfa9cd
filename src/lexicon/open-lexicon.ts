import type { Steps } from '../steps.js';
import type { Lexicon } from './lexicon.js';
import { recallLexicon } from './lexicon-cache.js';
import { hashContent, type LexiconContent } from './lexicon-content.js';
import { LexiconError } from './lexicon-error.js';
import { parseLexiconInSteps, tablesOf } from './parse-lexicon.js';

/**
 * The lexicon of some files: as it was compiled before, where it was, and else read. Throws a `LexiconError` with all
 * that is wrong with the form of any file.
 */
export function* openLexicon(content: LexiconContent): Steps<Lexicon> {
  const { files, wordFilters } = content;
  const hash = hashContent(content);
  yield;
  const known = recallLexicon(hash, { tables: tablesOf(files), wordFilters });
  if (known !== undefined) return known;
  const { lexicon, problems } = yield* parseLexiconInSteps(content, hash);
  const { policy } = lexicon;
  if (problems.length > 0 || policy === undefined) throw new LexiconError(problems);
  return { ...lexicon, policy };
}
