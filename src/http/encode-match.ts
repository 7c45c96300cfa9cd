import type { FieldOffset } from './field-offset.js';

interface Placed {
  field: string;
  start: number;
  end: number;
  spans?: { start: number; end: number }[] | undefined;
}

/** A match with its spans counted in another unit. */
export function encodeMatch<T extends Placed>(match: T, offset: FieldOffset): T {
  const { field, start, end, spans } = match;
  return {
    ...match,
    start: offset(field, start),
    end: offset(field, end),
    ...(spans && {
      spans: spans.map((span) => ({ start: offset(field, span.start), end: offset(field, span.end) })),
    }),
  };
}
