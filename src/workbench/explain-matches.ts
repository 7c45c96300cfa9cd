import { overlaps } from '../analysis/span.js';
import type { Field } from '../field.js';
import { applyExceptions } from '../matching/apply-exceptions.js';
import { applyNeeds } from '../matching/apply-needs.js';
import { asSpoken } from '../matching/as-spoken.js';
import type { FieldReading } from '../matching/find-terms.js';
import type { MatchFinders } from '../matching/finders.js';
import { judgeLanguage, ownLanguages } from '../matching/judge-language.js';
import type { PlacedMatch } from '../matching/placed-match.js';
import type { TermMatch } from '../matching/term-match.js';
import type { Surface } from '../post.js';
import { describeMatch } from '../scoring/describe-match.js';
import type { Analysis, AnalyzedMatch, Outcome } from './analysis-schema.js';

interface Explanation {
  readonly outcome: Outcome;
  readonly by?: readonly PlacedMatch[];
  readonly targets?: readonly PlacedMatch[];
}

/** Every term that the readings of a text make, and what became of it on the way to the evidence. */
export function explainMatches(
  reading: FieldReading,
  text: string,
  surface: Surface,
  hint: string | undefined,
  { compute, dictionaries }: Pick<MatchFinders, 'compute' | 'dictionaries'>,
): Pick<Analysis, 'matches' | 'languagesShown'> {
  const field: Field = {
    pointer: '/text',
    text,
    role: 'text',
    speaker: 'poster',
    machineRead: false,
    offset: 0,
  };
  const place = (match: TermMatch): PlacedMatch => ({ ...match, field });
  const votes = new Map(reading.votes.map(({ language, votes: count }) => [language, count]));
  const standing = reading.matches.map(place);
  const { shown, speaks } = judgeLanguage(
    standing,
    ownLanguages([field], votes, hint, dictionaries, standing),
    dictionaries,
  );
  const found = standing.map((match) => asSpoken(match, shown));
  const outweighed = reading.read.map(place).filter((match) => !found.some((other) => isSame(match, other)));
  const read = [
    ...found.map((match) => ({ match, stands: true })),
    ...outweighed.map((match) => ({ match, stands: false })),
  ];
  const placed = [...found, ...compute([field], found)];

  const spoken = placed.filter(speaks);
  const { matches: meant, contexts, cancelled } = applyExceptions(spoken);
  const counted = new Set(applyNeeds(meant, surface, false));
  const applied = new Map(contexts.map(({ match, targets }) => [match, targets]));
  const known = new Set(spoken);

  const explain = (match: PlacedMatch): Explanation => {
    if (!known.has(match)) return { outcome: 'other-language' };
    const by = cancelled.get(match);
    if (match.term.exception) return { outcome: 'exception', targets: takenBy(match) };
    if (by !== undefined) return { outcome: 'cancelled', by: [by] };
    const targets = applied.get(match);
    if (targets !== undefined) return { outcome: 'context', targets };
    if (match.term.concept.source.kind === 'context') return { outcome: 'no-target' };
    return { outcome: counted.has(match) ? 'counted' : 'needs-not-met' };
  };
  const takenBy = (exception: PlacedMatch): PlacedMatch[] =>
    [...cancelled].flatMap(([match, by]) => (by === exception && match !== exception ? [match] : []));

  const all = [...read, ...placed.slice(found.length).map((match) => ({ match, stands: true }))].sort(
    (one, other) => one.match.start - other.match.start || other.match.end - one.match.end,
  );
  const indexOf = new Map(all.map(({ match }, index) => [match, index]));
  const indexes = (matches: readonly PlacedMatch[] = []): number[] =>
    matches.flatMap((match) => indexOf.get(match) ?? []);

  return {
    languagesShown: [...shown].sort(),
    matches: all.map(({ match, stands }): AnalyzedMatch => {
      const { outcome, by, targets } = stands
        ? explain(match)
        : {
            outcome: 'outweighed' as const,
            by: found.filter((other) => overlaps(other, match)),
            targets: [],
          };
      const { field: _, ...described } = describeMatch(match, hint ?? '');
      const { needs } = match.term;
      return {
        ...described,
        exception: match.term.exception,
        outcome,
        by: indexes(by),
        targets: indexes(targets),
        ...(needs !== undefined && { needs }),
      };
    }),
  };
}

const isSame = (one: PlacedMatch, other: PlacedMatch): boolean =>
  one.start === other.start && one.end === other.end && one.term === other.term;
