import type { Lexicon } from '../../src/lexicon/lexicon.js';
import { createRandom } from '../evasion/random.js';

const nameTables = new Set(['taxa', 'taxon-synonyms', 'common-names', 'common-names-cc-by-sa']);

export interface Thinned {
  readonly lexicon: Lexicon;
  /** Terms and names that are left. */
  readonly terms: number;
}

/** The lexicon with about so many of its terms and names, picked by chance; all else stays. */
export function thinLexicon(lexicon: Lexicon, size: number, seed: string): Thinned {
  const rows = [...nameTables].flatMap((name) => (lexicon.tables.get(name) ?? '').split('\n').slice(1));
  const all = rows.length + lexicon.concepts.reduce((sum, { terms }) => sum + terms.length, 0);
  const share = Math.min(1, size / all);
  const random = createRandom(seed);
  let kept = 0;
  const keep = (): boolean => {
    const stays = random.chance(share);
    if (stays) kept++;
    return stays;
  };
  const concepts = lexicon.concepts.map((concept) => ({ ...concept, terms: concept.terms.filter(keep) }));
  const tables = new Map(
    [...lexicon.tables].map(([name, text]) => {
      if (!nameTables.has(name)) return [name, text] as const;
      const [head = '', ...lines] = text.split('\n');
      return [name, [head, ...lines.filter(keep)].join('\n')] as const;
    }),
  );
  return { lexicon: { ...lexicon, concepts, tables }, terms: kept };
}
