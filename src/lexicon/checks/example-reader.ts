import { readFields } from '../../field.js';
import { applyExceptions } from '../../matching/apply-exceptions.js';
import { applyNeeds } from '../../matching/apply-needs.js';
import { createFinders, type MatchFinders } from '../../matching/finders.js';
import { judgeLanguage, ownLanguages } from '../../matching/judge-language.js';
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
  { findTerms, compute, dictionaries }: MatchFinders = createFinders(lexicon, compileLexicon(lexicon)),
): ReadExample {
  return (concept, text) => {
    const isOwn = ({ term }: PlacedMatch) => term.concept.source.id === concept.id;
    const { fields } = readFields({ text });
    const votes = new Map<string, number>();
    const placed = fields.flatMap((field) => {
      const reading = findTerms(field.text, 'all');
      for (const { language, votes: more } of reading.votes)
        votes.set(language, (votes.get(language) ?? 0) + more);
      return reading.matches.map((match): PlacedMatch => ({ ...match, field }));
    });
    const { speaks } = judgeLanguage(
      placed,
      ownLanguages(fields, votes, undefined, dictionaries, placed),
      dictionaries,
    );
    placed.push(...compute(fields, placed));
    const { matches, contexts } = applyExceptions(placed);
    // What is of another language than the post takes nothing away and is no company, as in the detector.
    const { matches: own } = applyExceptions(placed.filter((match) => isOwn(match) || speaks(match)));
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
    const company = matches.filter((match) => isOwn(match) || speaks(match));
    const counted = applyNeeds(company, 'post', false).filter(isOwn).filter(isMoreThanHint);
    return { all: placed, raw, found: own.filter(isOwn), counted };
  };
}

function isMoreThanHint({ strength }: PlacedMatch): boolean {
  return strength > weak;
}
