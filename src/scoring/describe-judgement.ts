import type { Assessment, Evidence, Finding } from '../assessment.js';
import type { PlacedMatch } from '../matching/placed-match.js';
import type { GatheredEvidence } from '../read-post.js';
import { describeMatch, strengthNames } from './describe-match.js';
import type { Judgement } from './judge.js';

export type JudgementDescription = Pick<Assessment, 'verdict' | 'findings' | 'evidence' | 'matches'>;

/** Puts a judgement and its grounds into the words of the API. */
export function describeJudgement(
  judgement: Judgement,
  { items, matches: judged, contexts }: GatheredEvidence,
  /** Language of the post, for terms that several languages share. */
  detected: string,
): JudgementDescription {
  const hasSubject = judgement.categories.length > 0;
  const counter = contexts.map(({ match }) => match);
  const matches = (hasSubject ? [...judged, ...counter] : counter).sort(inReadingOrder);
  const indexOf = new Map(matches.map((match, index) => [match, index]));
  const indexes = (list: readonly PlacedMatch[]): number[] =>
    list.flatMap((match) => indexOf.get(match) ?? []);

  const findings = judgement.categories.flatMap(({ found }) =>
    found.map(
      ({ rule, category, severity, evidence, target }): Finding => ({
        ruleId: rule.id,
        title: rule.title,
        category,
        severity,
        matches: [...new Set(evidence.flatMap((item) => indexes(item.matches)))].sort(
          (one, other) => one - other,
        ),
        target,
      }),
    ),
  );
  const top = judgement.categories[0];
  const weights = new Map(top?.contributions.map(({ item, weight }) => [item, weight]));
  const evidence = items
    .filter(({ polarity }) => hasSubject || polarity === 'against')
    .map(
      (item): Evidence => ({
        kind: item.kind,
        polarity: item.polarity,
        strength: strengthNames[item.strength] ?? 'weak',
        field: item.pointer,
        matches: indexes(item.matches),
        contribution: round(movedBy(top?.score ?? 0, weights.get(item) ?? 0)),
        ...(item.detail === undefined ? {} : { detail: item.detail }),
      }),
    );
  const verdict = {
    risk: judgement.risk,
    score: round(judgement.score),
    recommendedAction: judgement.action,
    categories: judgement.categories.map(({ category, risk, score }) => ({
      category,
      risk,
      score: round(score),
    })),
  };
  return { verdict, findings, evidence, matches: matches.map((match) => describeMatch(match, detected)) };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** How far a weight in the log-odds moved the probability: with it, against without it. */
function movedBy(total: number, weight: number): number {
  const odds = Math.log(total / (1 - total));
  return weight === 0 || !Number.isFinite(odds) ? 0 : total - 1 / (1 + Math.exp(-(odds - weight)));
}

function inReadingOrder(one: PlacedMatch, other: PlacedMatch): number {
  if (one.field !== other.field) {
    if (one.field.pointer !== other.field.pointer) return one.field.pointer < other.field.pointer ? -1 : 1;
    return one.field.offset - other.field.offset;
  }
  return one.start - other.start || other.end - one.end;
}
