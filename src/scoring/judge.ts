import { contains } from '../analysis/span.js';
import { type Action, actions, type EvidenceKind, type Risk, risks, tradeEvidence } from '../assessment.js';
import type { Category } from '../category.js';
import type { Finding as FindingRule } from '../lexicon/lexicon.js';
import type { Policy } from '../lexicon/policy-schema.js';
import type { PlacedMatch } from '../matching/placed-match.js';
import type { Surface } from '../post.js';
import { evaluateCondition } from './evaluate-condition.js';
import type { EvidenceItem } from './evidence-item.js';
import { type Contribution, score } from './score.js';

const trade = new Set<EvidenceKind>(tradeEvidence);
const subjects = new Set<EvidenceKind>(['taxon', 'part', 'product', 'live-animal', 'code']);
const declared = new Set<EvidenceKind>(['replica', 'substitute', 'papers']);

export interface FoundRule {
  readonly rule: FindingRule;
  readonly category: Category;
  readonly severity: Risk;
  readonly evidence: readonly EvidenceItem[];
  readonly target: 'poster' | 'commenter';
}

export interface CategoryJudgement {
  readonly category: Category;
  readonly risk: Risk;
  readonly score: number;
  readonly contributions: readonly Contribution[];
  readonly found: readonly FoundRule[];
}

export interface Judgement {
  readonly risk: Risk;
  readonly score: number;
  readonly action: Action;
  readonly categories: readonly CategoryJudgement[];
}

const avoids = ({ kind, strength }: EvidenceItem): boolean => kind === 'avoidance' && strength > 1;

const rank = (risk: Risk): number => risks.indexOf(risk);
const lower = (one: Risk, other: Risk): Risk => (rank(one) <= rank(other) ? one : other);
const oneStepDown = (risk: Risk): Risk => risks[Math.max(0, rank(risk) - 1)] ?? 'none';

/** From evidence to verdict: per category the conditions, the score, and the lower of what the two allow. */
export function judge(
  evidence: readonly EvidenceItem[],
  rules: readonly FindingRule[],
  surface: Surface,
  policy: Policy,
): Judgement {
  const judged = categoriesOf(evidence)
    .map((category) => judgeCategory(category, evidence, rules, surface, policy))
    .sort((one, other) => rank(other.risk) - rank(one.risk) || other.score - one.score);
  const top = judged[0];
  if (top === undefined) return { risk: 'none', score: 0, action: 'allow', categories: [] };
  const highest = judged.reduce((most, { score: one }) => Math.max(most, one), 0);
  return { risk: top.risk, score: highest, action: actionFor(top, surface, policy), categories: judged };
}

/** What is traded; not what is but part of a longer name, as the turtle of sea turtle eggs, unless nothing else is. */
function categoriesOf(evidence: readonly EvidenceItem[]): Category[] {
  const named = evidence.flatMap(({ matches }) => matches.filter(isNamed));
  const all = evidence.flatMap(({ category }) => category ?? []);
  const meant = evidence.flatMap(({ category, matches }) =>
    category !== undefined && matches.some((match) => categoryMeant(match, named) === category)
      ? [category]
      : [],
  );
  return [...new Set(meant.length > 0 ? meant : all)];
}

function categoryMeant(match: PlacedMatch, named: readonly PlacedMatch[]): Category | undefined {
  const { source } = outermost(match, named).term.concept;
  return source.kind === 'intent' || source.kind === 'context' ? undefined : source.category;
}

function judgeCategory(
  category: Category,
  all: readonly EvidenceItem[],
  rules: readonly FindingRule[],
  surface: Surface,
  policy: Policy,
): CategoryJudgement {
  const evidence = all.filter((item) => item.category === undefined || item.category === category);
  const scored = score(evidence, surface, policy);
  const against = new Set(
    evidence
      .filter(({ polarity, strength }) => polarity === 'against' && strength > 1)
      .map(({ kind }) => kind),
  );
  const found: FoundRule[] = [];
  for (const rule of rules) {
    if (rule.surfaces !== undefined && !rule.surfaces.includes(surface)) continue;
    if (rule.unless?.some((kind) => against.has(kind)) === true) continue;
    const used = evaluateCondition(rule.when, evidence);
    if (used === undefined || !used.some(({ kind }) => subjects.has(kind))) continue;
    found.push({
      rule,
      category,
      severity: lower(rule.severity, ceilingOf(used, all, policy)),
      evidence: used,
      target: targetOf(used, evidence),
    });
  }
  const ceiling = found.reduce<Risk>(
    (most, { severity }) => (rank(severity) > rank(most) ? severity : most),
    'none',
  );
  let risk = lower(ceiling, bandOf(scored.score, policy));
  // What a seller declares lowers the risk by one step at most, never to nothing, and not beside "no papers".
  if (evidence.some(({ kind }) => declared.has(kind)) && !evidence.some(avoids) && rank(risk) > rank('low'))
    risk = oneStepDown(risk);
  return { category, risk, score: scored.score, contributions: scored.contributions, found };
}

/**
 * The highest risk that the things found may reach, by how they are protected. A skin is as protected as the animal
 * that it is of; an animal inside the name of a thing (cave bear tooth, ostrich egg) as that thing.
 */
function ceilingOf(used: readonly EvidenceItem[], all: readonly EvidenceItem[], policy: Policy): Risk {
  const matchesIn = (items: readonly EvidenceItem[]): PlacedMatch[] =>
    items.flatMap(({ kind, matches }) => (subjects.has(kind) ? matches : []));
  const named = matchesIn(all).filter(isNamed);
  const found = matchesIn(used);
  const specific = found.filter(isNamed);
  let ceiling: Risk = 'none';
  for (const match of specific.length > 0 ? specific : found) {
    const { source } = outermost(match, named).term.concept;
    if (source.kind === 'intent' || source.kind === 'context') continue;
    const allowed = policy.ceilings[source.protection];
    if (rank(allowed) > rank(ceiling)) ceiling = allowed;
  }
  return ceiling;
}

/** Whether a subject says by itself what animal it is of. */
function isNamed({ term }: PlacedMatch): boolean {
  const { source } = term.concept;
  return source.kind !== 'intent' && source.kind !== 'context' && source.category !== 'general-wildlife';
}

function outermost(match: PlacedMatch, named: readonly PlacedMatch[]): PlacedMatch {
  let outer = match;
  for (const other of named)
    if (
      other.field === match.field &&
      contains(other, match) &&
      other.end - other.start > outer.end - outer.start
    )
      outer = other;
  return outer;
}

function bandOf(value: number, { bands }: Policy): Risk {
  if (value >= bands.high) return 'high';
  if (value >= bands.medium) return 'medium';
  return value >= bands.low ? 'low' : 'none';
}

/** Trade words that come only from other people's comments are the commenters' trade, not the poster's. */
function targetOf(used: readonly EvidenceItem[], evidence: readonly EvidenceItem[]): 'poster' | 'commenter' {
  const tradeItems = [...used, ...evidence].filter(({ kind }) => trade.has(kind));
  if (tradeItems.length === 0) return 'poster';
  const foreign = (match: PlacedMatch): boolean =>
    match.field.role === 'comment' && match.field.speaker !== 'poster';
  return tradeItems.every(({ matches }) => matches.length > 0 && matches.every(foreign))
    ? 'commenter'
    : 'poster';
}

/** What the surface's policy says; a block needs a stable term and a poster who trades. */
function actionFor(top: CategoryJudgement, surface: Surface, policy: Policy): Action {
  const action = policy.actions[surface][top.risk];
  if (action !== 'block') return action;
  const stable = top.found.some(({ evidence }) =>
    evidence.some(
      ({ kind, matches }) => subjects.has(kind) && matches.some(({ term }) => term.status === 'stable'),
    ),
  );
  const own = top.found.some(({ target, severity }) => target === 'poster' && severity === top.risk);
  return stable && own ? 'block' : (actions[1] ?? 'review');
}
