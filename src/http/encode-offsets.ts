import type { Assessment, Match } from '../assessment.js';
import type { OffsetEncoding, Post } from '../post.js';

/**
 * Counts the spans of an answer in the unit that the caller asked for. The core counts in UTF-16 units, as JavaScript
 * and Java do; Python counts code points, Go and Rust bytes of UTF-8. This is the only place that converts.
 */
export function encodeOffsets(assessment: Assessment, post: Post, encoding: OffsetEncoding): Assessment {
  if (encoding === 'utf16') return assessment;
  const width = encoding === 'utf8' ? utf8Width : codePointWidth;
  const fields = new Map<string, Uint32Array | undefined>();

  function offset(field: string, at: number): number {
    if (!fields.has(field)) fields.set(field, countUnits(fieldAt(post, field), width));
    return fields.get(field)?.[at] ?? at;
  }
  function encodeMatch(match: Match): Match {
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

  return {
    ...assessment,
    matches: assessment.matches.map(encodeMatch),
    shadow: assessment.shadow.map((finding) => ({ ...finding, matches: finding.matches.map(encodeMatch) })),
    notEvaluated: assessment.notEvaluated.map((part) => ({
      ...part,
      ...(part.start !== undefined && { start: offset(part.field, part.start) }),
      ...(part.end !== undefined && { end: offset(part.field, part.end) }),
    })),
  };
}

function codePointWidth(): number {
  return 1;
}

/** A half of a pair that stands alone becomes U+FFFD in UTF-8, three bytes. */
function utf8Width(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** For each UTF-16 offset, how many units of the other kind stand before it; within a pair, before the pair. */
function countUnits(text: string | undefined, width: (point: number) => number): Uint32Array | undefined {
  if (text === undefined) return undefined;
  const counts = new Uint32Array(text.length + 1);
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const point = text.codePointAt(at) ?? 0;
    counts[at] = count;
    if (point > 0xffff) counts[at + 1] = count;
    at += point > 0xffff ? 2 : 1;
    count += width(point);
  }
  counts[text.length] = count;
  return counts;
}

function fieldAt(post: Post, pointer: string): string | undefined {
  let value: unknown = post;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === part)?.[1];
  }
  return typeof value === 'string' ? value : undefined;
}
