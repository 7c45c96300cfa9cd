/** A half-open range of UTF-16 units, `[start, end)`, in the field as received: `field.slice(start, end)` is the quote. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Neither holds the other, yet they share text. */
export const crosses = (one: Span, other: Span): boolean =>
  overlaps(one, other) && !contains(one, other) && !contains(other, one);
