import type { MatchedTaxon } from '../assessment.js';
import type { Concept } from './lexicon.js';

/** The species of a concept in the words of the API; none for intents and contexts. */
export function describeTaxa(concept: Concept): MatchedTaxon[] {
  if (concept.kind === 'intent' || concept.kind === 'context') return [];
  return concept.taxa.map(({ name, rank, commonName, relation, cites, asOf }) => ({
    scientificName: name,
    rank,
    ...(commonName === undefined ? {} : { commonName }),
    relation,
    listings: cites === 'none' ? [] : [{ scheme: 'CITES', value: cites, asOf }],
  }));
}
