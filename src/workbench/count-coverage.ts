import type { Concept } from '../lexicon/lexicon.js';

/**
 * How many terms written by hand each language has for what: by category, and where a concept has none (trade words,
 * contexts), by kind. The holes show where to go on.
 */
export function countCoverage(
  concepts: readonly Concept[],
  amber: boolean,
): Record<string, Record<string, number>> {
  const coverage: Record<string, Record<string, number>> = {};
  for (const concept of concepts) {
    const column = 'category' in concept ? concept.category : concept.kind;
    for (const { language, tlp } of concept.terms) {
      if (!amber && tlp === 'amber') continue;
      coverage[language] ??= {};
      const row = coverage[language];
      row[column] = (row[column] ?? 0) + 1;
    }
  }
  return coverage;
}
