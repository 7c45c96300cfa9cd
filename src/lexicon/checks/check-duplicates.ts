import type { Concept, LexiconDraft, Term } from '../lexicon.js';
import { atTerm, type LexiconFault } from './lexicon-fault.js';

/** Finds a term that stands twice: in one concept by oversight, in two subjects by a decision that somebody must take. */
export function checkDuplicates(lexicon: LexiconDraft): LexiconFault[] {
  return [...lexicon.concepts.flatMap(duplicatesWithin), ...duplicatesAcross(lexicon.concepts)];
}

function duplicatesWithin(concept: Concept): LexiconFault[] {
  const seen = new Set<string>();
  return concept.terms.flatMap((term) => {
    const key = keyOf(term);
    if (seen.has(key)) return [atTerm(concept, term, `stands twice under "${term.language}": keep one`)];
    seen.add(key);
    return [];
  });
}

/**
 * One word for two subjects makes two matches at one place. That is right for an ambiguous word, of which at least one
 * sense then `needs` something near it or has a `note` that names the other concept.
 */
function duplicatesAcross(concepts: readonly Concept[]): LexiconFault[] {
  const first = new Map<string, { concept: Concept; term: Term }>();
  const faults: LexiconFault[] = [];
  for (const concept of concepts) {
    if (concept.kind === 'intent' || concept.kind === 'context') continue;
    for (const term of concept.terms) {
      const key = keyOf(term);
      const other = first.get(key);
      if (!other) first.set(key, { concept, term });
      else if (other.concept !== concept && !isSettled(other.concept, other.term, concept, term)) {
        faults.push(
          atTerm(
            concept,
            term,
            `stands in ${other.concept.id} too: keep one, give one "needs", or name the other concept in a note`,
          ),
        );
      }
    }
  }
  return faults;
}

function isSettled(concept: Concept, term: Term, otherConcept: Concept, otherTerm: Term): boolean {
  if (term.needs !== undefined || otherTerm.needs !== undefined) return true;
  return Boolean(term.note?.includes(otherConcept.id) || otherTerm.note?.includes(concept.id));
}

function keyOf({ text, language, caseSensitive }: Term): string {
  return `${language}\t${caseSensitive ? text : text.toLowerCase()}`;
}
