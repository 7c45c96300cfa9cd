import { tradeEvidence } from '../assessment.js';
import { evidenceOf } from '../lexicon/lexicon.js';
import type { Surface } from '../post.js';
import type { PlacedMatch } from './placed-match.js';

const trade = new Set<string>(tradeEvidence);
/** Letters of an answer that says nothing else: `available?`. */
const briefly = 24;

/**
 * The matches to judge. What stands around a post is not judged by itself; but a comment or message that trades and names
 * nothing ("price?", "still have the cub?") is about what its thread named last.
 */
export function askedAbout(matches: readonly PlacedMatch[], surface: Surface): readonly PlacedMatch[] {
  const around = matches.filter(({ field }) => field.role === 'context');
  if (around.length === 0) return matches;
  const own = matches.filter(({ field }) => field.role !== 'context');
  if ((surface !== 'comment' && surface !== 'message') || !own.some(asks) || own.some(namesAnimal))
    return own;
  const last = around.findLast(namesAnimal)?.field;
  return last === undefined
    ? own
    : [...own, ...around.filter((match) => match.field === last && isSubject(match))];
}

const isSubject = ({ term }: PlacedMatch): boolean =>
  term.concept.source.kind !== 'intent' && term.concept.source.kind !== 'context';

const asks = ({ term, strength, field }: PlacedMatch): boolean =>
  trade.has(evidenceOf(term.concept.source)) && (strength > 1 || field.text.length <= briefly);

/** Whether it says what is meant, as an animal does and a cub, a pair or a claw does not. */
const namesAnimal = (match: PlacedMatch): boolean => {
  const { source } = match.term.concept;
  return (
    match.strength > 1 &&
    source.kind !== 'intent' &&
    source.kind !== 'context' &&
    source.category !== 'general-wildlife'
  );
};
