import { describeTaxa } from '../lexicon/describe-taxa.js';
import { type Concept, evidenceOf } from '../lexicon/lexicon.js';
import type { Sources } from '../lexicon/schema.js';
import type { LexiconConcept, LexiconTerm, Origin } from './catalogue-schemas.js';
import { describeSources } from './describe-term.js';

/** A concept as the catalogue shows it, around those of its terms that may be seen. */
export function describeConcept(
  concept: Concept,
  terms: LexiconTerm[],
  origin: Origin,
  sources: Sources,
): LexiconConcept {
  const { id, title, description, kind, status, tlp, added, falsePositives, examples } = concept;
  return {
    id,
    title,
    description,
    kind,
    evidence: evidenceOf(concept),
    status,
    tlp,
    added,
    origin,
    ...('category' in concept && { category: concept.category, protection: concept.protection }),
    ...(concept.kind === 'codeword' && { means: concept.means }),
    ...(concept.kind === 'context' && {
      scope: concept.scope,
      effect: concept.effect,
      targets: concept.targets,
    }),
    sources: describeSources(concept.sources, sources),
    taxa: describeTaxa(concept),
    terms,
    exceptions: concept.exceptions.map(({ text, language }) => ({ text, language })),
    falsePositives,
    examples: {
      match: examples.match.map(({ text, quotes, note }) => ({
        text,
        quotes,
        ...(note !== undefined && { note }),
      })),
      noMatch: examples.noMatch,
    },
  };
}
