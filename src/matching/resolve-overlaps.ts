import { contains, crosses, overlaps } from '../analysis/span.js';
import type { TermMatch } from './term-match.js';

const size = (match: TermMatch): number => match.end - match.start;

/**
 * Leftmost-longest with nesting: nested terms stay (`ivory` in `ivory bangle`), of two that cross the longer stays.
 * A guess gives way to a plain reading of the same letters, and of one concept over one span the surest stays.
 */
export function resolveOverlaps(matches: readonly TermMatch[]): TermMatch[] {
  if (matches.length < 2) return [...matches];
  const byStart = [...matches].sort((one, other) => one.start - other.start);
  const resolved: TermMatch[] = [];
  // Matches that touch no other decide alone: so the cost stays linear in the length of the text.
  let group: TermMatch[] = [];
  let end = -1;
  for (const match of byStart) {
    if (match.start >= end && group.length > 0) {
      resolved.push(...resolveGroup(group));
      group = [];
    }
    group.push(match);
    end = Math.max(end, match.end);
  }
  resolved.push(...resolveGroup(group));
  return resolved;
}

function resolveGroup(matches: readonly TermMatch[]): readonly TermMatch[] {
  if (matches.length < 2) return matches;
  const ordered = [...matches].sort(
    (one, other) =>
      other.strength - one.strength ||
      bits(one.evasion) - bits(other.evasion) ||
      size(other) - size(one) ||
      one.start - other.start,
  );
  const kept: TermMatch[] = [];
  for (const match of ordered) {
    const rival = kept.some((other) => {
      if (!overlaps(match, other)) return false;
      const same = other.start === match.start && other.end === match.end;
      if (same && other.term.concept === match.term.concept && other.term.exception === match.term.exception)
        return true;
      if (
        match.evasion !== 0 &&
        other.evasion === 0 &&
        contains(other, match) &&
        other.term.kind === match.term.kind
      )
        return true;
      return crosses(match, other) && outweighs(other, match);
    });
    if (!rival) kept.push(match);
  }
  return kept
    .filter((match) => !kept.some((other) => crosses(match, other) && outweighs(other, match)))
    .sort((one, other) => one.start - other.start || size(other) - size(one));
}

/** Of two that cross: what is traded before what is done with it, then the longer. */
function outweighs(one: TermMatch, other: TermMatch): boolean {
  // Whether a context takes the other's sense away is decided later, and then one of the two is left.
  if (isContext(one) !== isContext(other)) return false;
  if (one.strength < other.strength) return false;
  const difference = Number(isIntent(other)) - Number(isIntent(one));
  return difference === 0
    ? size(one) > size(other) || (size(one) === size(other) && one.start < other.start)
    : difference > 0;
}

const isContext = ({ term }: TermMatch): boolean => term.concept.source.kind === 'context' || term.exception;

const isIntent = ({ term }: TermMatch): boolean => term.concept.source.kind === 'intent';

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
