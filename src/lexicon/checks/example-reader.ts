import { readFields } from '../../field.js';
import { applyExceptions } from '../../matching/apply-exceptions.js';
import { applyNeeds } from '../../matching/apply-needs.js';
import { createFinders, type MatchFinders } from '../../matching/finders.js';
import type { PlacedMatch } from '../../matching/placed-match.js';
import { compileLexicon } from '../compile.js';
import type { Concept, Lexicon } from '../lexicon.js';

/** What the detector makes of a text, for one concept, before anything is judged. */
export interface ExampleReading {
  /** What every concept found. */
  all: readonly PlacedMatch[];
  /** Every match of the concept, and of its exceptions. */
  raw: readonly PlacedMatch[];
  /** Those that neither an exception nor a context takes away, whatever they need. */
  found: readonly PlacedMatch[];
  /** Those of them that have what they need, and are more than a hint. */
  counted: readonly PlacedMatch[];
}

export type ReadExample = (concept: Concept, text: string) => ExampleReading;

const weak = 1;

/**
 * Reads examples with the stages of the detector, up to where evidence would be weighed: a verdict would hide which
 * term was found.
 */
export function createExampleReader(
  lexicon: Lexicon,
  { findTerms, compute }: MatchFinders = createFinders(lexicon, compileLexicon(lexicon)),
): ReadExample {
  return (concept, text) => {
    const { fields } = readFields({ text });
    const placed = fields.flatMap((field) =>
      findTerms(field.text, 'all').matches.map((match): PlacedMatch => ({ ...match, field })),
    );
    placed.push(...compute(fields, placed));
    const { matches, contexts } = applyExceptions(placed);
    const isOwn = ({ term }: PlacedMatch) => term.concept.source.id === concept.id;
    const raw = placed.filter(isOwn);
    if (concept.kind === 'context') {
      const applied = contexts.map(({ match }) => match).filter(isOwn);
      return {
        all: placed,
        raw,
        found: raw.filter(({ term }) => !term.exception),
        counted: applied.filter(isMoreThanHint),
      };
    }
    const counted = applyNeeds(matches, 'post', false).filter(isOwn).filter(isMoreThanHint);
    return { all: placed, raw, found: matches.filter(isOwn), counted };
  };
}

function isMoreThanHint({ strength }: PlacedMatch): boolean {
  return strength > weak;
}
