import { detectLanguage } from './analysis/detect-language.js';
import type { Span } from './analysis/span.js';
import type { Assessment, NotEvaluated } from './assessment.js';
import { type Field, readFields } from './field.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { type AppliedContext, applyExceptions } from './matching/apply-exceptions.js';
import { applyNeeds, couldCount, isVeil } from './matching/apply-needs.js';
import { asSpoken } from './matching/as-spoken.js';
import { askedAbout } from './matching/asked-about.js';
import { borneOut } from './matching/borne-out.js';
import type { MatchFinders } from './matching/finders.js';
import { judgeLanguage, type LanguageJudgement, ownLanguages } from './matching/judge-language.js';
import type { PlacedMatch } from './matching/placed-match.js';
import type { TermMatch } from './matching/term-match.js';
import type { Post, Surface } from './post.js';
import type { EvidenceItem } from './scoring/evidence-item.js';
import { gatherEvidence } from './scoring/gather-evidence.js';

/** What stands in a post, before anything is decided. */
export interface PostReading {
  readonly surface: Surface;
  readonly language: Assessment['language'];
  readonly notEvaluated: readonly NotEvaluated[];
  /** Whether any animal, plant, product or code was found: without one there is nothing to weigh. */
  readonly hasSubject: boolean;
  readonly hasExperimental: boolean;
  /** The evidence, with or without what experimental terms add. */
  evidence(withExperimental: boolean): GatheredEvidence;
}

export interface GatheredEvidence {
  readonly items: readonly EvidenceItem[];
  readonly matches: readonly PlacedMatch[];
  readonly contexts: readonly AppliedContext[];
}

/** What a field says. */
interface FieldMatches {
  readonly field: Field;
  readonly placed: readonly PlacedMatch[];
  /** The first subject of each concept that is one too many. */
  readonly leftOut: readonly PlacedMatch[];
}

/** Matches of one field that are judged, in all and of one concept: repeating a word adds nothing. */
const maxMatches = 600;
const maxOfConcept = 24;
const unjudged: LanguageJudgement = { shown: new Set(), speaks: () => false };

export type ReadPost = (post: Post) => PostReading;

/** Composes the stages from a post to its evidence: fields, terms, exceptions, needs. */
export function createReadPost(
  lexicon: Lexicon,
  { findTerms, compute, dictionaries, languages: inLexicon }: MatchFinders,
): ReadPost {
  const readField = (field: Field): FieldMatches => {
    const { kept, leftOut } = withoutRepeats(findTerms(field.text, 'all').matches);
    const at = (match: TermMatch): PlacedMatch => place(match, field);
    return { field, placed: kept.map(at), leftOut: leftOut.map(at) };
  };

  /** The last first: its words may still be at hand. */
  const readAll = (fields: readonly Field[]): FieldMatches[] => fields.toReversed().map(readField).reverse();

  /** Whether a subject would be left if all that is read besides bore it out; `veiled`: where words of secrecy may stand. */
  const mayMean = (
    fields: readonly Field[],
    votes: ReadonlyMap<string, number>,
    hint: string | undefined,
    subjects: readonly PlacedMatch[],
    veiled: readonly Field[],
  ): boolean => {
    const among = (likely: readonly PlacedMatch[]): { isCertain: boolean; own: readonly PlacedMatch[] } => {
      const { isCertain, isForeign } = ownLanguages(fields, votes, hint, dictionaries, likely);
      return { isCertain, own: subjects.filter((match) => !isForeign(match)) };
    };
    let few: ReturnType<typeof among> | undefined;
    let many: ReturnType<typeof among> | undefined;
    const could = (veiled: boolean): boolean => {
      if (!couldCount(subjects, veiled)) return false;
      few ??= among([]);
      if (couldCount(few.own, veiled)) return true;
      // Dictionaries take long to ask, and make other languages the post's own only where its words leave a doubt.
      if (few.isCertain) return false;
      many ??= among(subjects);
      return couldCount(many.own, veiled);
    };
    // Words of secrecy are rare beside the names of cars and teams: they are looked for where nothing else is left.
    return could(false) || (could(true) && veiled.toReversed().some(isVeiled));
  };

  const isVeiled = ({ text }: Field): boolean => findTerms(text, 'trade').matches.some(isVeil);

  return (post) => {
    const surface = post.surface ?? 'post';
    const { fields, notEvaluated } = readFields(post);
    const votes = new Map<string, number>();
    let subjects: PlacedMatch[] = [];
    const veiled: Field[] = [];
    for (const field of fields) {
      const reading = findTerms(field.text, 'subjects');
      for (const { language, votes: more } of reading.votes)
        votes.set(language, (votes.get(language) ?? 0) + more);
      subjects.push(...subjectsOf(reading.matches, field));
      if (reading.mayVeil) veiled.push(field);
      // Where one field is all there is, what it was read as is still at hand.
      if (fields.length === 1 && couldCount(subjects, true))
        subjects = subjectsOf(reading.atBorders(), field);
    }
    // Nearly every post names nothing that could be meant, whatever else it says: the rest need not be read.
    const whole = mayMean(fields, votes, post.language, subjects, veiled) ? readAll(fields) : [];
    let placed = whole.flatMap((matches) => matches.placed);
    const { speaks, shown } =
      placed.length > 0
        ? judgeLanguage(
            placed,
            ownLanguages(fields, votes, post.language, dictionaries, placed),
            dictionaries,
          )
        : unjudged;
    placed = placed.map((match) => asSpoken(match, shown));
    let hasSubject = placed.length > 0;
    const tooMany = whole.flatMap(({ field, leftOut }) => whereCut(field, leftOut.filter(speaks)));
    let hasExperimental = placed.some(isExperimental);

    /** What exceptions and contexts leave of the matches. */
    const mean = (withExperimental: boolean) =>
      applyExceptions(
        placed.filter((match) => (withExperimental || !isExperimental(match)) && speaks(match)),
      );
    /** Whether a thing that is traded is left, even if all its needs for trade were met. */
    const keepsSubject = (withExperimental: boolean): boolean =>
      applyNeeds(mean(withExperimental).matches, surface, true).some(isSubject);
    if (
      hasSubject &&
      (keepsSubject(false) || (hasExperimental && keepsSubject(true)) || placed.some(isAgainstTrade))
    )
      placed.push(...compute(fields, placed));
    placed = borneOut(placed, surface, post.price !== undefined);
    hasSubject = placed.some(isSubject);
    hasExperimental = hasSubject && placed.some(isExperimental);

    return {
      surface,
      language: detectLanguage(fields, votes, post.language, inLexicon, lexicon.policy.reviewed),
      notEvaluated: [...notEvaluated, ...tooMany],
      hasSubject,
      hasExperimental,
      evidence(withExperimental) {
        const { matches: meant, contexts } = mean(withExperimental);
        const kept = applyNeeds(meant, surface, post.price !== undefined);
        const matches = askedAbout(kept, surface);
        return { items: gatherEvidence(post, matches, contexts), matches, contexts };
      },
    };
  };
}

const subjectsOf = (matches: readonly TermMatch[], field: Field): PlacedMatch[] =>
  withoutRepeats(matches.filter(isSubject)).kept.map((match) => place(match, field));

/** The first and the last matches of every concept, so that padding with one word cannot push another out. */
function withoutRepeats(matches: readonly TermMatch[]): {
  kept: readonly TermMatch[];
  leftOut: readonly TermMatch[];
} {
  if (matches.length <= maxOfConcept) return { kept: matches, leftOut: [] };
  const counts = new Map<number, number>();
  const totals = new Map<number, number>();
  for (const { term } of matches) totals.set(term.concept.index, (totals.get(term.concept.index) ?? 0) + 1);
  const kept: TermMatch[] = [];
  const leftOut = new Map<number, TermMatch>();
  for (const match of matches) {
    const { index } = match.term.concept;
    const count = (counts.get(index) ?? 0) + 1;
    counts.set(index, count);
    const fromEnd = (totals.get(index) ?? 0) - count;
    if (kept.length < maxMatches && (count <= maxOfConcept / 2 || fromEnd < maxOfConcept / 2))
      kept.push(match);
    // Of words of trade and context a reader misses nothing; a subject cut short is said.
    else if (isSubject(match) && !leftOut.has(index)) leftOut.set(index, match);
  }
  return { kept, leftOut: [...leftOut.values()] };
}

/** From where on subjects of a field were too many: a repeated word that means nothing here cuts nothing short. */
function whereCut(field: Field, leftOut: readonly PlacedMatch[]): NotEvaluated[] {
  if (leftOut.length === 0) return [];
  const start = Math.min(...leftOut.map((match) => match.start));
  return [{ field: field.pointer, start, end: field.offset + field.text.length, reason: 'too-many' }];
}

function isSubject({ term }: Pick<TermMatch, 'term'>): boolean {
  const { kind } = term.concept.source;
  return kind !== 'intent' && kind !== 'context' && !term.exception;
}

/** Whether it takes away words of trade, which computed ones may be. */
function isAgainstTrade({ term }: PlacedMatch): boolean {
  const { source } = term.concept;
  return source.kind === 'context' && source.targets.some((target) => target.startsWith('intents'));
}

const isExperimental = ({ term }: PlacedMatch): boolean => term.status === 'experimental';

function place(match: TermMatch, field: Field): PlacedMatch {
  const { offset } = field;
  const shift = ({ start, end }: Span): Span => ({ start: start + offset, end: end + offset });
  // Spelt out, so that all have one shape: matches are read in pairs, and reading many shapes takes ten times as long.
  return {
    term: match.term,
    start: match.start + offset,
    end: match.end + offset,
    spans: offset === 0 ? match.spans : match.spans?.map(shift),
    evasion: match.evasion,
    strength: match.strength,
    tentative: match.tentative,
    firstToken: match.firstToken,
    lastToken: match.lastToken,
    sentence: match.sentence,
    twins: match.twins,
    field,
  };
}
