import type { Assessment, Match } from '../assessment.js';
import type { OffsetEncoding, Post } from '../post.js';
import { type TextOffset, textOffset } from './text-offset.js';

/**
 * Counts the spans of an answer in the unit that the caller asked for. The core counts in UTF-16 units, as JavaScript
 * and Java do; Python counts code points, Go and Rust bytes of UTF-8.
 */
export function encodeOffsets(assessment: Assessment, post: Post, encoding: OffsetEncoding): Assessment {
  if (encoding === 'utf16') return assessment;
  const fields = new Map<string, TextOffset>();

  function offset(field: string, at: number): number {
    let offsetIn = fields.get(field);
    if (offsetIn === undefined) {
      offsetIn = textOffset(fieldAt(post, field) ?? '', encoding);
      fields.set(field, offsetIn);
    }
    return offsetIn(at);
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

function fieldAt(post: Post, pointer: string): string | undefined {
  let value: unknown = post;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === part)?.[1];
  }
  return typeof value === 'string' ? value : undefined;
}
