import { contains, overlaps, type Span } from '../analysis/span.js';
import type { Concept, Context } from '../lexicon/lexicon.js';
import { isAsked } from './is-asked.js';
import { isBefore, type PlacedMatch, tagsBetween, wordsBetween } from './placed-match.js';

const folders = {
  taxon: 'taxa',
  commodity: 'commodities',
  codeword: 'codewords',
  intent: 'intents',
  context: 'contexts',
} as const;
const subjectFolders = ['taxa', 'commodities', 'codewords'];

/** What a context speaks against, and by how much it is off when it stands elsewhere. */
export interface AppliedContext {
  readonly match: PlacedMatch;
  readonly context: Context;
  /** The matches that it cancelled or lowers; empty for a context that speaks against the post as a whole. */
  readonly targets: readonly PlacedMatch[];
}

export interface Applied {
  /** What is left: subjects and intents that nothing cancels. */
  readonly matches: readonly PlacedMatch[];
  readonly contexts: readonly AppliedContext[];
  /** What was taken out, and by which exception or context. */
  readonly cancelled: ReadonlyMap<PlacedMatch, PlacedMatch>;
}

/**
 * A match and what is asked of it beside every other, in objects of one shape: pairs are many, and reading matches of
 * many shapes takes ten times as long.
 */
interface Candidate extends Span {
  readonly match: PlacedMatch;
  readonly field: PlacedMatch['field'];
  readonly sentence: number;
  readonly source: Concept;
  readonly kind: Concept['kind'];
  readonly isException: boolean;
  readonly isTaxon: boolean;
  readonly isIntent: boolean;
  readonly context: Context | undefined;
  cancelled: boolean;
}

function candidateOf(match: PlacedMatch): Candidate {
  const { term, field, start, end, sentence } = match;
  const { source } = term.concept;
  return {
    match,
    field,
    start,
    end,
    sentence,
    source,
    kind: source.kind,
    isException: term.exception,
    isTaxon: term.kind === 'taxon',
    isIntent: term.kind === 'intent',
    context: source.kind === 'context' && !term.exception ? source : undefined,
    cancelled: false,
  };
}

/**
 * Takes out what is not meant: matches inside an exception of their own concept, inside a phrase that means another
 * thing (tiger balm), or beside a word that makes them a colour, a toy or a pattern.
 */
export function applyExceptions(matches: readonly PlacedMatch[]): Applied {
  const all = matches.filter(isSaid).map(candidateOf);
  const cancelled = new Map<PlacedMatch, PlacedMatch>();
  const cancel = (taken: Candidate, by: Candidate): void => {
    taken.cancelled = true;
    cancelled.set(taken.match, by.match);
  };
  for (const exception of all) {
    if (!exception.isException) continue;
    cancel(exception, exception);
    for (const other of all)
      if (isWithin(other, exception) && other.match.term.concept === exception.match.term.concept)
        cancel(other, exception);
  }
  // Phrases first: what they swallow is no target of anything else, and a swallowed context says nothing.
  const contexts = all.filter(({ cancelled: isOut, context }) => !isOut && context !== undefined);
  const swallowing = new Set<Candidate>();
  for (const phrase of contexts) {
    if (phrase.context?.effect !== 'cancel') continue;
    for (const other of all) {
      if (other === phrase || other.field !== phrase.field || !overlaps(phrase, other)) continue;
      if (isSame(phrase, other) && standsBeside(phrase.context)) continue;
      const isContext = other.context !== undefined;
      const isOut = isContext
        ? isWithin(other, phrase) && !isWithin(phrase, other)
        : isTarget(phrase.context, other) && !isLonger(other, phrase);
      if (!isOut) continue;
      cancel(other, phrase);
      if (!isContext) swallowing.add(phrase);
    }
  }
  // A phrase inside a longer term is part of that term: the croc print of croc print leather, the ring of no ring.
  for (const phrase of contexts) {
    const whole = all.find(
      (other) =>
        isLonger(other, phrase) &&
        (other.isIntent || isTarget(phrase.context, other)) &&
        !isBetweenWords(phrase, other),
    );
    if (whole !== undefined) cancel(phrase, whole);
  }
  // Who denies that it is plastic says that it is real.
  for (const denial of contexts) {
    const { context } = denial;
    if (denial.cancelled || !deniesMaterial(context)) continue;
    const denied = contexts.filter(
      (other) =>
        !other.cancelled &&
        other.context !== undefined &&
        standsFor.has(other.context.evidence) &&
        !overlaps(other, denial) &&
        reaches(context, denial, other),
    );
    for (const other of denied) cancel(other, denial);
    if (denied.length > 0) cancel(denial, denial);
  }
  const applied: AppliedContext[] = [];
  const subjects = all.filter(isSubject);
  for (const one of contexts) {
    const { context } = one;
    if (one.cancelled || context === undefined) continue;
    // A phrase that takes no sense away says nothing about what else stands in the post.
    if (context.scope === 'phrase' && context.effect === 'cancel' && !swallowing.has(one)) continue;
    const targets = (speaksOfTrade(context) ? all : subjects).filter(
      (other) =>
        other !== one &&
        isTarget(context, other) &&
        reaches(context, one, other) &&
        !(isBeside(context) && all.some((whole) => isPartOf(other, whole, context))),
    );
    if (isBeside(context) && targets.length === 0 && !isAbout(one, context, subjects, all)) continue;
    if (context.effect === 'cancel' && context.scope !== 'phrase')
      for (const target of targets) cancel(target, one);
    applied.push({ match: one.match, context, targets: targets.map(({ match }) => match) });
  }
  return {
    matches: all.flatMap(({ match, cancelled: isOut, context }) =>
      isOut || context !== undefined ? [] : [match],
    ),
    contexts: applied,
    cancelled,
  };
}

/** What counts only where somebody asks says nothing elsewhere. */
function isSaid(match: PlacedMatch): boolean {
  const { source } = match.term.concept;
  return source.kind !== 'context' || !source.asked || match.term.exception || isAsked(match);
}

const isWithin = (one: Candidate, other: Candidate): boolean =>
  one.field === other.field && contains(other, one);

/** A likeness stands before a word and is not the word: Swedish jako is a parrot, Czech jako is like. */
const standsBeside = ({ scope, near, evidence }: Context): boolean =>
  scope === 'near' && near?.side !== 'either' && evidence === 'idiom';

const isBeside = ({ scope }: Context): boolean => scope === 'near' || scope === 'sentence';

/**
 * What one asks or says of the trade in an animal speaks of the animal beside it also where it names no trade: must I
 * register my tortoise? It excuses no offer that stands there.
 */
function isAbout(
  one: Candidate,
  { scope, targets }: Context,
  subjects: readonly Candidate[],
  all: readonly Candidate[],
): boolean {
  if (scope !== 'sentence' || targets.length === 0) return false;
  if (!targets.every((target) => target.startsWith(folders.intent))) return false;
  const near = subjects.filter(
    (other) => !other.cancelled && other.field === one.field && Math.abs(other.sentence - one.sentence) <= 1,
  );
  if (near.length === 0) return false;
  const offering = new Set(
    all
      .filter(
        (word) => word.isIntent && word.match.strength > 1 && !word.cancelled && word.field === one.field,
      )
      .map(({ sentence }) => sentence),
  );
  return near.some(({ sentence }) => !offering.has(sentence));
}

/** Whether a match is but a part of the name of something that the context does not speak against: mammoth ivory. */
const isPartOf = (one: Candidate, whole: Candidate, context: Context): boolean =>
  (isLonger(whole, one) || (isSame(whole, one) && !whole.isTaxon && one.isTaxon)) &&
  isSubject(whole) &&
  !isTarget(context, whole);

const isSame = (one: Candidate, other: Candidate): boolean =>
  one.field === other.field && one.start === other.start && one.end === other.end;

const isSubject = ({ kind, isException }: Candidate): boolean =>
  kind !== 'intent' && kind !== 'context' && !isException;

const isLonger = (one: Candidate, phrase: Candidate): boolean =>
  isWithin(phrase, one) && one.end - one.start > phrase.end - phrase.start;

/** Whether it is the word that a term reaches over, and no part of it: the mask of a tiger mask for cubs. */
const isBetweenWords = (one: Candidate, { match: { spans } }: Candidate): boolean =>
  spans !== undefined && !spans.some((span) => overlaps(span, one));

/** What a thing is made of or made as instead of the real one. */
const standsFor = new Set(['substitute', 'replica']);

/** Whether a context denies what a thing is. */
const deniesMaterial = (context: Context | undefined): context is Context =>
  context?.evidence === 'negation' &&
  context.scope === 'near' &&
  context.effect === 'cancel' &&
  !speaksOfTrade(context);

/** A denial ends with its clause, and so does a colour: "No, real leopard" denies no leopard, nor "ivories, silk" ivory. */
const endsWithClause = new Set(['negation', 'colour']);

function isParted(one: PlacedMatch, other: PlacedMatch): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const { text, offset } = one.field;
  return /[,;:.!?，。；：！？،؛\n]/.test(text.slice(first.end - offset, second.start - offset));
}

/** Whether words of trade may be its targets: of most contexts only what is traded is. */
const speaksOfTrade = ({ targets }: Context): boolean =>
  targets.some((target) => target.startsWith(folders.intent));

function isTarget(context: Context | undefined, { source, kind, isException }: Candidate): boolean {
  if (context === undefined || kind === 'context' || isException) return false;
  const targets = context.targets.length === 0 ? subjectFolders : context.targets;
  if (targets.includes(folders[kind]) || targets.includes(source.id)) return true;
  return source.kind !== 'intent' && source.kind !== 'context' && targets.includes(source.category);
}

/** `within` counts words from the one to the other: neighbours are 1 apart. */
function isNear({ near }: Context, one: PlacedMatch, other: PlacedMatch): boolean {
  const side = near?.side ?? 'either';
  const before = isBefore(one, other);
  if ((side === 'before' && !before) || (side === 'after' && before)) return false;
  return wordsBetween(one, other) < (near?.within ?? 3);
}

/** Hashtags are one line: a sentence without words between. */
function reachesTag(context: Context, one: PlacedMatch, other: PlacedMatch): boolean {
  if (tagsBetween(one.field, other.field) === Number.POSITIVE_INFINITY || context.scope === 'phrase')
    return false;
  return context.scope === 'sentence' || isNear(context, one, other);
}

function reaches(context: Context, one: Candidate, other: Candidate): boolean {
  if (context.scope === 'post') return true;
  if (one.field !== other.field) return reachesTag(context, one.match, other.match);
  // A word inside a longer term is part of that term: the no of "no papers" denies nothing.
  if (overlaps(one, other)) {
    if (isSame(one, other) && standsBeside(context)) return false;
    return !contains(other, one) || contains(one, other);
  }
  if (context.scope === 'phrase') return false;
  if (context.scope === 'sentence') return one.sentence === other.sentence;
  if (Math.abs(one.sentence - other.sentence) > 1 || !isNear(context, one.match, other.match)) return false;
  return !(endsWithClause.has(context.evidence) && isParted(one.match, other.match));
}
