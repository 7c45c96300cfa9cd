/** A piece of text under one and the same set of marks. Positions are UTF-16 units. */
export interface Segment {
  start: number;
  end: number;
  /** The marks over it, the shortest first; empty for plain text. */
  marks: number[];
}

interface Mark {
  start: number;
  end: number;
  spans?: readonly { start: number; end: number }[] | undefined;
}

/**
 * Cuts a text wherever a mark begins or ends, so that nested and crossing marks can both be shown. A mark in pieces
 * covers its pieces, not what stands between them.
 */
export function cutSegments(length: number, marks: readonly Mark[]): Segment[] {
  const pieces = marks.flatMap((mark, index) =>
    (mark.spans ?? [mark])
      .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end), index }))
      .filter(({ start, end }) => start < end),
  );
  const borders = [...new Set([0, length, ...pieces.flatMap(({ start, end }) => [start, end])])].sort(
    (one, other) => one - other,
  );
  const size = (index: number) => (marks[index]?.end ?? 0) - (marks[index]?.start ?? 0);
  const segments: Segment[] = [];
  for (const [at, start] of borders.entries()) {
    const end = borders[at + 1];
    if (end === undefined) break;
    const over = pieces
      .filter((piece) => piece.start <= start && piece.end >= end)
      .map(({ index }) => index)
      .sort((one, other) => size(one) - size(other));
    segments.push({ start, end, marks: over });
  }
  return segments;
}
