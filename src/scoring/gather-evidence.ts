import { evasionBit } from '../analysis/evasion-set.js';
import { type EvidenceKind, evidenceFor } from '../assessment.js';
import type { Category } from '../category.js';
import { evidenceOf } from '../lexicon/lexicon.js';
import type { AppliedContext } from '../matching/apply-exceptions.js';
import { type PlacedMatch, wordsBetween } from '../matching/placed-match.js';
import type { Post } from '../post.js';
import type { EvidenceItem } from './evidence-item.js';

const isFor = new Set<EvidenceKind>(evidenceFor);

/** Disguises that nobody makes by accident. Typos, other scripts, plurals and machine-read text are no intent. */
const deliberate =
  evasionBit['look-alike'] |
  evasionBit.leetspeak |
  evasionBit.spacing |
  evasionBit.punctuation |
  evasionBit.invisible |
  evasionBit.masking |
  evasionBit['enclosed-letters'] |
  evasionBit['styled-letters'] |
  evasionBit['upside-down'] |
  evasionBit.reversed |
  evasionBit.bidi |
  evasionBit['emoji-between'] |
  evasionBit.homophone |
  evasionBit.encoding |
  evasionBit['split-character'] |
  evasionBit['number-code'];

/**
 * Whether somebody hid a word on purpose. A space that slipped by a letter, `tigers kin`, parts no word. Syllables of like
 * sound are a disguise in Chinese; kana, Hangul and Indic letters spell one word in several ways.
 */
function isDeliberate({ evasion, term, field, start, end }: PlacedMatch): boolean {
  const undone = evasion & deliberate;
  if (undone !== evasionBit.homophone && undone !== evasionBit.spacing) return undone !== 0;
  const quote = field.text.slice(start - field.offset, end - field.offset);
  return undone === evasionBit.homophone
    ? /\p{Script=Han}/u.test(quote)
    : quote.trim().split(/\s+/).length > term.text.split(' ').length;
}

/** The category of a subject; generic parts take that of the animal nearest to them. */
export function categoryOf(match: PlacedMatch, matches: readonly PlacedMatch[]): Category | undefined {
  const source = match.term.concept.source;
  if (source.kind === 'intent' || source.kind === 'context') return undefined;
  if (source.category !== 'general-wildlife') return source.category;
  let nearest: Category = 'general-wildlife';
  let least = Number.POSITIVE_INFINITY;
  for (const other of matches) {
    const candidate = other.term.concept.source;
    if (
      candidate.kind === 'intent' ||
      candidate.kind === 'context' ||
      candidate.category === 'general-wildlife'
    )
      continue;
    const distance = Math.min(wordsBetween(match, other), 1e6) + (candidate.kind === 'taxon' ? 0 : 0.5);
    if (distance < least) {
      least = distance;
      nearest = candidate.category;
    }
  }
  return nearest;
}

/**
 * A pendant or a statue beside an animal mostly has its shape: a hint that it is made of it, and no more. A stuffed
 * eagle is an eagle.
 */
function strengthOf(match: PlacedMatch, kind: EvidenceKind): number {
  const { source } = match.term.concept;
  const mayDepict = source.kind === 'commodity' && source.needs === 'taxon';
  return kind === 'product' && mayDepict ? 1 : match.strength;
}

/** A part that names its animal (bear gall) is a product; a part that does not (claw) needs the animal beside it. */
function kindOf(match: PlacedMatch): EvidenceKind {
  const source = match.term.concept.source;
  const kind = evidenceOf(source);
  return kind === 'part' && source.kind === 'commodity' && source.category !== 'general-wildlife'
    ? 'product'
    : kind;
}

/** Turns matches into reasons: one per kind, category and field, as strong as the surest match in it. */
export function gatherEvidence(
  post: Post,
  matches: readonly PlacedMatch[],
  contexts: readonly AppliedContext[],
): EvidenceItem[] {
  const groups = new Map<
    string,
    { kind: EvidenceKind; category: Category | undefined; matches: PlacedMatch[] }
  >();
  const add = (kind: EvidenceKind, category: Category | undefined, match: PlacedMatch): void => {
    const key = `${kind}|${category ?? ''}|${match.field.pointer}|${match.field.speaker}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { kind, category, matches: [match] });
    else group.matches.push(match);
  };
  for (const match of matches) {
    const category = categoryOf(match, matches);
    add(kindOf(match), category, match);
    if (category !== undefined && isDeliberate(match) && !match.field.machineRead)
      add('evasion', category, match);
    // Who writes 2 for sale hides that he sells, whatever it is.
    if ((match.evasion & evasionBit['number-code']) !== 0) add('evasion', undefined, match);
  }
  for (const { match, context } of contexts) add(context.evidence, undefined, match);

  const items: EvidenceItem[] = [...groups.values()].map(({ kind, category, matches: grouped }) => ({
    kind,
    polarity: isFor.has(kind) ? 'for' : 'against',
    strength: Math.max(...grouped.map((match) => strengthOf(match, kind))),
    pointer: grouped[0]?.field.pointer ?? '',
    matches: grouped,
    category,
    detail: undefined,
  }));
  if (post.price !== undefined)
    items.push({
      kind: 'price',
      polarity: 'for',
      strength: 3,
      pointer: '/price',
      matches: [],
      category: undefined,
      detail: 'price of the listing',
    });
  return items;
}
