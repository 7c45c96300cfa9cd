import type { Assessment } from '../assessment.js';
import type { Card } from './card-schema.js';

/** The species behind the matches, each once. */
export function listTaxa({ matches }: Assessment): Card['taxa'] {
  const taxa = new Map<string, Card['taxa'][number]>();
  matches.forEach((match, index) => {
    for (const taxon of match.taxa) {
      const known = taxa.get(taxon.scientificName);
      if (known === undefined) taxa.set(taxon.scientificName, { ...taxon, matches: [index] });
      else known.matches.push(index);
    }
  });
  return [...taxa.values()];
}
