import type { Field } from '../field.js';
import type { TermMatch } from './term-match.js';

/** A match and the field it stands in. */
export interface PlacedMatch extends TermMatch {
  readonly field: Field;
}

/** What one hashtag counts for in words: a list of many is no sentence. */
const wordsOfTag = 3;

/** Words between two matches of one field; 0 when they touch or overlap, infinite across fields other than hashtags. */
export function wordsBetween(one: PlacedMatch, other: PlacedMatch): number {
  if (one.field !== other.field) return tagsBetween(one.field, other.field) * wordsOfTag;
  if (one.firstToken > other.lastToken) return one.firstToken - other.lastToken - 1;
  if (other.firstToken > one.lastToken) return other.firstToken - one.lastToken - 1;
  return 0;
}

/** Hashtags are one line, whatever fields they come in: 0 for neighbours. */
export function tagsBetween(one: Field, other: Field): number {
  if (one.role !== 'hashtag' || other.role !== 'hashtag') return Number.POSITIVE_INFINITY;
  return Math.max(0, Math.abs(placeOf(one) - placeOf(other)) - 1);
}

/** Whether a match stands before another of its field, or of its line of hashtags. */
export function isBefore(one: PlacedMatch, other: PlacedMatch): boolean {
  return one.field === other.field ? one.start < other.start : placeOf(one.field) < placeOf(other.field);
}

const placeOf = ({ pointer }: Field): number => Number(pointer.slice(pointer.lastIndexOf('/') + 1));
