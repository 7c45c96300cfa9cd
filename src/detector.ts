import type { Assessment, Evidence, Finding, Match, NotEvaluated, Versions } from './assessment.js';
import { evasionNames } from './analysis/evasion-set.js';
import { detectLanguage } from './analysis/detect-language.js';
import { type Field, readFields } from './field.js';
import { compileLexicon } from './lexicon/compile.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { applyExceptions } from './matching/apply-exceptions.js';
import { applyNeeds } from './matching/apply-needs.js';
import { findComputed } from './matching/find-computed.js';
import { createFindTerms } from './matching/find-terms.js';
import type { PlacedMatch } from './matching/placed-match.js';
import type { Post } from './post.js';
import { gatherEvidence } from './scoring/gather-evidence.js';
import { type Judgement, judge } from './scoring/judge.js';

export interface Detector {
  readonly versions: Versions;
  /** Judges a post. Pure: the same post gets the same answer; spans are UTF-16 units of the fields as received. */
  assess(post: Post): Assessment;
}

/** Matches of one field that are judged; a text of nothing but terms has more, and they add nothing. */
const maxMatchesPerField = 400;
const strengthNames = ['weak', 'weak', 'medium', 'strong'] as const;
const engineVersion = '0.1.0';

/** Composes the stages: fields, terms, exceptions, needs, evidence, verdict. */
export function createDetector(lexicon: Lexicon): Detector {
  const { policy } = lexicon;
  const findTerms = createFindTerms(compileLexicon(lexicon));
  const compute = findComputed(lexicon);
  const counted = lexicon.findings.filter(({ status }) => status === 'stable' || status === 'test');
  const experimental = lexicon.findings.filter(({ status }) => status === 'experimental');
  const languagesOfLexicon = new Set(lexicon.concepts.flatMap(({ terms }) => terms.map(({ language }) => language as string)));
  const versions: Versions = { api: 'v1', engine: engineVersion, lexicon: lexicon.version, policy: policy.version };

  const assess = (post: Post): Assessment => {
    const surface = post.surface ?? 'post';
    const { fields, notEvaluated } = readFields(post);
    const cut = [...notEvaluated];
    const votes = new Map<string, number>();
    let placed = placeAll(fields, true, cut, votes);
    const hasSubject = placed.some(isSubject);
    // Only now words of trade and context are worth their cost in scripts without spaces.
    if (hasSubject && fields.some(({ text }) => unspaced.test(text))) placed = placeAll(fields, false, [], new Map());
    const language = detectLanguage(fields, votes, post.language, languagesOfLexicon, policy.reviewed);
    if (!hasSubject) return { ...(post.id === undefined ? {} : { id: post.id }), verdict: nothing, findings: [], evidence: [], matches: [], shadow: [], language, notEvaluated: cut, versions };

    placed.push(...compute(fields, placed));
    const main = judgeMatches(placed.filter(({ term }) => term.status !== 'experimental'), post, surface, counted);
    const needsShadow = experimental.length > 0 || placed.some(({ term }) => term.status === 'experimental');
    const shadow = needsShadow ? shadowOf(main, judgeMatches(placed, post, surface, lexicon.findings)) : [];
    return {
      ...(post.id === undefined ? {} : { id: post.id }),
      verdict: {
        risk: main.judgement.risk,
        score: round(main.judgement.score),
        recommendedAction: main.judgement.action,
        categories: main.judgement.categories.map(({ category, risk, score }) => ({ category, risk, score: round(score) })),
      },
      findings: main.findings,
      evidence: main.evidence,
      matches: main.matches.map(toMatch),
      shadow,
      language,
      notEvaluated: cut,
      versions,
    };
  };

  const placeAll = (fields: readonly Field[], subjectsOnly: boolean, cut: NotEvaluated[], votes: Map<string, number>): PlacedMatch[] => {
    const placed: PlacedMatch[] = [];
    for (const field of fields) {
      const reading = findTerms(field.text, subjectsOnly);
      for (const { languages } of reading.votes) for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
      const { matches } = reading;
      for (let at = 0; at < matches.length && at < maxMatchesPerField; at++) {
        const match = matches[at];
        if (match !== undefined) placed.push(place(match, field));
      }
      const first = matches[maxMatchesPerField];
      if (first !== undefined) cut.push({ field: field.pointer, start: first.start + field.offset, end: field.offset + field.text.length, reason: 'too-many' });
    }
    return placed;
  };

  interface Judged {
    judgement: Judgement;
    matches: PlacedMatch[];
    findings: Finding[];
    evidence: Evidence[];
  }

  const judgeMatches = (placed: readonly PlacedMatch[], post: Post, surface: NonNullable<Post['surface']>, rules: typeof lexicon.findings): Judged => {
    const { matches: meant, contexts } = applyExceptions(placed);
    const kept = applyNeeds(meant, surface, post.price !== undefined);
    // What merely stands around a post is read for codes and counter-evidence, never judged.
    const judgedMatches = kept.filter(({ field }) => field.role !== 'context');
    const items = gatherEvidence(post, judgedMatches, contexts);
    const judgement = judge(items, rules, surface, policy);
    const subject = judgement.categories.length > 0;
    const all = subject ? [...judgedMatches, ...contexts.map(({ match }) => match)] : contexts.map(({ match }) => match);
    const matches = all.sort((one, other) => fields(one, other) || one.start - other.start || other.end - one.end);
    const indexOf = new Map(matches.map((match, index) => [match, index]));
    const indexes = (list: readonly PlacedMatch[]): number[] => list.flatMap((match) => indexOf.get(match) ?? []);
    const top = judgement.categories[0];
    const findings = judgement.categories.flatMap(({ found }) =>
      found.map(({ rule, category, severity, evidence, target }): Finding => ({
        ruleId: rule.id,
        title: rule.title,
        category,
        severity,
        matches: [...new Set(evidence.flatMap(({ matches: list }) => indexes(list)))].sort((one, other) => one - other),
        target,
      })),
    );
    const contributionOf = new Map(top?.contributions.map(({ item, weight }) => [item, weight]));
    const total = top?.score ?? 0;
    const evidence = items
      .filter(({ polarity }) => subject || polarity === 'against')
      .map((item): Evidence => ({
        kind: item.kind,
        polarity: item.polarity,
        strength: strengthNames[item.strength] ?? 'weak',
        field: item.pointer,
        matches: indexes(item.matches),
        contribution: round(movedBy(total, contributionOf.get(item) ?? 0)),
        ...(item.detail === undefined ? {} : { detail: item.detail }),
      }));
    return { judgement, matches, findings, evidence };
  };

  /** Findings of the larger judgement that the counted one lacks. */
  const shadowOf = (main: Judged, larger: Judged): Assessment['shadow'] => {
    const known = new Set(main.findings.map(({ ruleId, category }) => `${ruleId}|${category}`));
    return larger.findings
      .filter(({ ruleId, category }) => !known.has(`${ruleId}|${category}`))
      .map(({ ruleId, category, severity, matches }) => ({
        ruleId,
        category,
        risk: severity,
        matches: matches.flatMap((index) => larger.matches[index] ?? []).map(toMatch),
      }));
  };

  return { versions, assess };
}

const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

function isSubject({ term }: PlacedMatch): boolean {
  const { kind } = term.concept.source;
  return kind !== 'intent' && kind !== 'context' && !term.exception;
}

const nothing: Assessment['verdict'] = { risk: 'none', score: 0, recommendedAction: 'allow', categories: [] };

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** How far a weight in the log-odds moved the probability: with it, against without it. */
function movedBy(total: number, weight: number): number {
  const odds = Math.log(total / (1 - total));
  return weight === 0 || !Number.isFinite(odds) ? 0 : total - 1 / (1 + Math.exp(-(odds - weight)));
}

const fields = (one: PlacedMatch, other: PlacedMatch): number =>
  one.field === other.field ? 0 : one.field.pointer < other.field.pointer ? -1 : one.field.pointer > other.field.pointer ? 1 : one.field.offset - other.field.offset;

function place(match: Omit<PlacedMatch, 'field'>, field: Field): PlacedMatch {
  if (field.offset === 0) return { ...match, field };
  const shift = <T extends { start: number; end: number }>(span: T): T => ({ ...span, start: span.start + field.offset, end: span.end + field.offset });
  return { ...shift(match), spans: match.spans?.map(shift), field };
}

function toMatch(match: PlacedMatch): Match {
  const { term, field } = match;
  return {
    field: field.pointer,
    start: match.start,
    end: match.end,
    quote: field.text.slice(match.start - field.offset, match.end - field.offset),
    ...(match.spans === undefined ? {} : { spans: match.spans.map(({ start, end }) => ({ start, end })) }),
    term: { id: term.concept.source.id, text: term.text, language: term.language, kind: term.kind, status: term.status },
    strength: strengthNames[match.strength] ?? 'weak',
    evasion: evasionNames(match.evasion),
    taxa: [...term.concept.taxa],
  };
}
