import { contains, crosses, overlaps } from '../analysis/span.js';
import type { TermMatch } from './term-match.js';

const size = (match: TermMatch): number => match.end - match.start;

/**
 * Leftmost-longest with nesting: nested terms stay (`ivory` in `ivory bangle`), of two that cross the longer stays.
 * A guess gives way to a plain reading of the same letters, and of one concept over one span the surest stays.
 */
export function resolveOverlaps(matches: readonly TermMatch[]): TermMatch[] {
  if (matches.length < 2) return [...matches];
  const ordered = [...matches].sort(
    (one, other) =>
      Number(one.tentative) - Number(other.tentative) ||
      other.strength - one.strength ||
      bits(one.evasion) - bits(other.evasion) ||
      size(other) - size(one) ||
      one.start - other.start,
  );
  const kept = new NearbyMatches();
  const twins = new Map<TermMatch, TermMatch[]>();
  for (const match of ordered) {
    const isKept = !kept.some(match, (other) => {
      if (isTwin(other, match)) {
        const known = twins.get(other);
        if (known === undefined) twins.set(other, [match]);
        else known.push(match);
      }
      return supersedes(other, match);
    });
    if (isKept) kept.add(match);
  }
  return kept
    .all()
    .filter((match) => !kept.some(match, (other) => crosses(match, other) && outweighs(other, match)))
    .map((match) => withTwins(match, twins.get(match)))
    .sort((one, other) => one.start - other.start || size(other) - size(one));
}

const withTwins = (match: TermMatch, twins: readonly TermMatch[] | undefined): TermMatch =>
  twins === undefined ? match : { ...match, twins };

/** Whether the same letters were read as the same thing, in another language. */
const isTwin = (one: TermMatch, other: TermMatch): boolean =>
  one.start === other.start &&
  one.end === other.end &&
  one.term.concept === other.term.concept &&
  one.term.exception === other.term.exception;

const blockSize = 128;

/** Matches by the block of text they begin in: so that a match is compared with its neighbours only, however many there are. */
class NearbyMatches {
  private readonly blocks = new Map<number, TermMatch[]>();
  private longest = 0;

  add(match: TermMatch): void {
    const block = Math.floor(match.start / blockSize);
    const list = this.blocks.get(block);
    if (list === undefined) this.blocks.set(block, [match]);
    else list.push(match);
    this.longest = Math.max(this.longest, size(match));
  }

  some(match: TermMatch, test: (other: TermMatch) => boolean): boolean {
    const last = Math.floor(match.end / blockSize);
    for (let block = Math.floor(Math.max(0, match.start - this.longest) / blockSize); block <= last; block++)
      if (this.blocks.get(block)?.some((other) => overlaps(match, other) && test(other)) === true)
        return true;
    return false;
  }

  all(): TermMatch[] {
    return [...this.blocks.values()].flat();
  }
}

/** Whether a match that was kept leaves no room for another. */
function supersedes(kept: TermMatch, match: TermMatch): boolean {
  if (isTwin(kept, match)) return true;
  const plain = match.evasion !== 0 && kept.evasion === 0 && kept.term.kind === match.term.kind;
  return (plain && contains(kept, match)) || (crosses(match, kept) && outweighs(kept, match));
}

/** Of two that cross: what is traded before what is done with it, then the longer, unless it may turn out to mean nothing. */
function outweighs(one: TermMatch, other: TermMatch): boolean {
  // Whether a context takes the other's sense away is decided later, and then one of the two is left.
  if (isContext(one) !== isContext(other)) return false;
  if (one.strength < other.strength || (one.tentative && !other.tentative)) return false;
  if (needsCompany(one) && !needsCompany(other)) return false;
  const difference = Number(isIntent(other)) - Number(isIntent(one));
  return difference === 0
    ? size(one) > size(other) || (size(one) === size(other) && one.start < other.start)
    : difference > 0;
}

/** A pair of horns (cặp sừng) may be of anything; the rhino horn (sừng tê) that crosses it is not. */
const needsCompany = ({ term }: TermMatch): boolean => term.needs !== undefined && term.needs !== 'trade';

const isContext = ({ term }: TermMatch): boolean => term.concept.source.kind === 'context' || term.exception;

const isIntent = ({ term }: TermMatch): boolean => term.concept.source.kind === 'intent';

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
