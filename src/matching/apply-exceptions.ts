import { contains, overlaps } from '../analysis/span.js';
import type { Context } from '../lexicon/lexicon.js';
import { type PlacedMatch, wordsBetween } from './placed-match.js';

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
 * Takes out what is not meant: matches inside an exception of their own concept, inside a phrase that means another
 * thing (tiger balm), or beside a word that makes them a colour, a toy or a pattern.
 */
export function applyExceptions(all: readonly PlacedMatch[]): Applied {
  const cancelled = new Map<PlacedMatch, PlacedMatch>();
  for (const exception of all) {
    if (!exception.term.exception) continue;
    cancelled.set(exception, exception);
    for (const match of all)
      if (
        match.field === exception.field &&
        match.term.concept === exception.term.concept &&
        contains(exception, match)
      )
        cancelled.set(match, exception);
  }
  // Phrases first: what they swallow is no target of anything else, and a swallowed context says nothing.
  const contexts = all.filter((match) => !cancelled.has(match) && contextOf(match) !== undefined);
  const swallowing = new Set<PlacedMatch>();
  for (const phrase of contexts) {
    if (contextOf(phrase)?.effect !== 'cancel') continue;
    for (const match of all) {
      if (match === phrase || match.field !== phrase.field || !overlaps(phrase, match)) continue;
      const smaller = contains(phrase, match) && !contains(match, phrase);
      const isContext = contextOf(match) !== undefined;
      if (isContext ? !smaller : !isTarget(phrase, match) || isLonger(match, phrase)) continue;
      cancelled.set(match, phrase);
      if (!isContext) swallowing.add(phrase);
    }
  }
  // A phrase inside a longer term is part of that term: the croc print of croc print leather, the ring of no ring.
  for (const phrase of contexts) {
    const whole = all.find(
      (match) => isLonger(match, phrase) && (isTarget(phrase, match) || match.term.kind === 'intent'),
    );
    if (whole !== undefined) cancelled.set(phrase, whole);
  }
  const applied: AppliedContext[] = [];
  for (const match of contexts) {
    if (cancelled.has(match)) continue;
    const context = contextOf(match);
    if (context === undefined) continue;
    // A phrase that takes no sense away says nothing about what else stands in the post.
    if (context.scope === 'phrase' && context.effect === 'cancel' && !swallowing.has(match)) continue;
    const targets = all.filter(
      (other) =>
        other !== match &&
        isTarget(match, other) &&
        reaches(context, match, other) &&
        !(isBeside(context) && all.some((whole) => isPartOf(other, whole, match))),
    );
    if (isBeside(context) && targets.length === 0) continue;
    if (context.effect === 'cancel' && context.scope !== 'phrase')
      for (const target of targets) cancelled.set(target, match);
    applied.push({ match, context, targets });
  }
  return {
    matches: all.filter((match) => !cancelled.has(match) && contextOf(match) === undefined),
    contexts: applied,
    cancelled,
  };
}

const isBeside = ({ scope }: Context): boolean => scope === 'near' || scope === 'sentence';

/** Whether a match is but a part of the name of something that the context does not speak against: mammoth ivory. */
const isPartOf = (match: PlacedMatch, whole: PlacedMatch, context: PlacedMatch): boolean =>
  isSubject(whole) &&
  !isTarget(context, whole) &&
  (isLonger(whole, match) ||
    (whole.term.kind !== 'taxon' && match.term.kind === 'taxon' && isSame(whole, match)));

const isSame = (one: PlacedMatch, other: PlacedMatch): boolean =>
  one.field === other.field && one.start === other.start && one.end === other.end;

const isSubject = ({ term }: PlacedMatch): boolean => {
  const { kind } = term.concept.source;
  return kind !== 'intent' && kind !== 'context' && !term.exception;
};

const isLonger = (match: PlacedMatch, phrase: PlacedMatch): boolean =>
  match.field === phrase.field &&
  contains(match, phrase) &&
  match.end - match.start > phrase.end - phrase.start;

/** A denial ends with its clause, and so does a colour: "No, real leopard" denies no leopard, nor "ivories, silk" ivory. */
const endsWithClause = new Set(['negation', 'colour']);

function isParted(one: PlacedMatch, other: PlacedMatch): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const { text, offset } = one.field;
  return /[,;:.!?，。；：！？،؛\n]/.test(text.slice(first.end - offset, second.start - offset));
}

function contextOf(match: PlacedMatch): Context | undefined {
  const source = match.term.concept.source;
  return source.kind === 'context' && !match.term.exception ? source : undefined;
}

function isTarget(context: PlacedMatch, match: PlacedMatch): boolean {
  const source = match.term.concept.source;
  const rule = contextOf(context);
  if (rule === undefined || source.kind === 'context' || match.term.exception) return false;
  const targets = rule.targets.length === 0 ? subjectFolders : rule.targets;
  if (targets.includes(folders[source.kind]) || targets.includes(source.id)) return true;
  return source.kind !== 'intent' && targets.includes(source.category);
}

function reaches(context: Context, match: PlacedMatch, other: PlacedMatch): boolean {
  if (context.scope === 'post') return true;
  if (match.field !== other.field) return false;
  // A word inside a longer term is part of that term: the no of "no papers" denies nothing.
  if (overlaps(match, other)) return !contains(other, match) || contains(match, other);
  if (context.scope === 'phrase') return false;
  if (context.scope === 'sentence') return match.sentence === other.sentence;
  const side = context.near?.side ?? 'either';
  const within = context.near?.within ?? 3;
  const before = match.start < other.start;
  if ((side === 'before' && !before) || (side === 'after' && before)) return false;
  if (endsWithClause.has(context.evidence) && isParted(match, other)) return false;
  // `within` counts words from the one to the other: neighbours are 1 apart.
  return wordsBetween(match, other) < within && Math.abs(match.sentence - other.sentence) <= 1;
}
