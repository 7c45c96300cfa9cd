import { checkDates } from './checks/check-dates.js';
import { checkDuplicates } from './checks/check-duplicates.js';
import { checkExamples } from './checks/check-examples.js';
import { checkMatching } from './checks/check-matching.js';
import { checkReferences } from './checks/check-references.js';
import { checkScripts } from './checks/check-scripts.js';
import { checkShortTerms } from './checks/check-short-terms.js';
import { checkSpelling } from './checks/check-spelling.js';
import type { LexiconDraft } from './lexicon.js';
import type { Problem } from './lexicon-error.js';
import { createLocator } from './locate.js';
import type { LexiconFiles } from './read.js';

/** Everything that the form of a single file cannot tell: names that lead nowhere, words that stand twice or cannot work. */
export function checkLexicon(lexicon: LexiconDraft, files: LexiconFiles, today: Date): Problem[] {
  const { policy } = lexicon;
  const faults = [
    ...checkReferences(lexicon),
    ...checkSpelling(lexicon),
    ...checkScripts(lexicon),
    ...checkDuplicates(lexicon),
    ...checkShortTerms(lexicon),
    ...checkExamples(lexicon),
    ...checkDates(lexicon, today),
    ...(policy ? checkMatching({ ...lexicon, policy }) : []),
  ];
  const locators = new Map<string, ReturnType<typeof createLocator>>();
  return faults.map(({ file, path, message }) => {
    const locate = locators.get(file) ?? createLocator(files.get(file) ?? '');
    locators.set(file, locate);
    return { file, ...locate(path), message };
  });
}
