/** Units of a text, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What two spans share, as a part of what they cover together. */
export function overlapOf(one: Span, other: Span): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared <= 0 ? 0 : shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}
