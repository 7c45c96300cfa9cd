import { describeTaxa } from '../lexicon/describe-taxa.js';
import { type Concept, evidenceOf, type Term } from '../lexicon/lexicon.js';
import type { Sources } from '../lexicon/schema.js';
import type { LexiconSource, LexiconTerm, Origin } from './catalogue-schemas.js';

type ListedTerm = Pick<Term, 'text' | 'language' | 'status' | 'strength' | 'needs' | 'tlp'> &
  Partial<Pick<Term, 'source' | 'means' | 'firstSeen' | 'region' | 'note'>>;

/** A term as the catalogue lists it. */
export function describeTerm(
  concept: Concept,
  term: ListedTerm,
  kind: LexiconTerm['kind'],
  origin: Origin,
  sources: Sources,
): LexiconTerm {
  const means = term.means ?? (concept.kind === 'codeword' ? concept.means : undefined);
  return {
    id: concept.id,
    title: concept.title,
    text: term.text,
    language: term.language,
    kind,
    evidence: evidenceOf(concept),
    ...('category' in concept && { category: concept.category }),
    status: term.status,
    strength: term.strength,
    ...(term.needs !== undefined && { needs: term.needs }),
    ...(means !== undefined && { means }),
    sources: describeSources(term.source === undefined ? concept.sources : [term.source], sources),
    ...(term.firstSeen !== undefined && { firstSeen: term.firstSeen }),
    ...(term.region !== undefined && { region: term.region }),
    ...(term.note !== undefined && { note: term.note }),
    tlp: term.tlp,
    origin,
    taxa: describeTaxa(concept),
  };
}

export function describeSources(ids: readonly string[], sources: Sources): LexiconSource[] {
  return ids.flatMap((id) => {
    const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
    if (source === undefined) return [];
    const { title, url, licence } = source;
    return [{ id, title, ...(url !== undefined && { url }), licence }];
  });
}
