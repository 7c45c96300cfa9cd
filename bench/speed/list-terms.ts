import type { Lexicon } from '../../src/lexicon/lexicon.js';
import { readTable } from '../../src/lexicon/read-table.js';
import { createRandom } from '../evasion/random.js';

const shortest = 4;

/** Names and terms of the lexicon in a mixed order, folded, each once: a list of which the first n are a fair sample. */
export function listTerms(lexicon: Lexicon, fold: (text: string) => string, seed: string): string[] {
  const names = ['common-names', 'common-names-cc-by-sa', 'taxa', 'taxon-synonyms'].flatMap((table) =>
    readTable(lexicon.tables.get(table) ?? '').map(([name = '']) => name),
  );
  const terms = lexicon.concepts.flatMap(({ terms: own }) => own.map(({ text }) => text));
  const folded = [...new Set([...names, ...terms].map(fold))].filter((term) => term.length >= shortest);
  const random = createRandom(seed);
  for (let at = folded.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    const term = folded[at] ?? '';
    folded[at] = folded[other] ?? '';
    folded[other] = term;
  }
  return folded;
}
