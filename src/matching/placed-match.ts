import type { Field } from '../field.js';
import type { TermMatch } from './term-match.js';

/** A match and the field it stands in. */
export interface PlacedMatch extends TermMatch {
  readonly field: Field;
}

/** Words between two matches of one field; 0 when they touch or overlap, infinite across fields. */
export function wordsBetween(one: PlacedMatch, other: PlacedMatch): number {
  if (one.field !== other.field) return Number.POSITIVE_INFINITY;
  if (one.firstToken > other.lastToken) return one.firstToken - other.lastToken - 1;
  if (other.firstToken > one.lastToken) return other.firstToken - one.lastToken - 1;
  return 0;
}
