import type { Assessment, Match } from '../assessment.js';
import type { OffsetEncoding, Post } from '../post.js';
import { encodeMatch } from './encode-match.js';
import { fieldOffset } from './field-offset.js';

/**
 * Counts the spans of an answer in the unit that the caller asked for. The core counts in UTF-16 units, as JavaScript
 * and Java do; Python counts code points, Go and Rust bytes of UTF-8.
 */
export function encodeOffsets<T extends Assessment>(assessment: T, post: Post, encoding: OffsetEncoding): T {
  if (encoding === 'utf16') return assessment;
  const offset = fieldOffset(post, encoding);
  const encode = (match: Match): Match => encodeMatch(match, offset);
  return {
    ...assessment,
    matches: assessment.matches.map(encode),
    shadow: assessment.shadow.map((finding) => ({ ...finding, matches: finding.matches.map(encode) })),
    notEvaluated: assessment.notEvaluated.map((part) => ({
      ...part,
      ...(part.start !== undefined && { start: offset(part.field, part.start) }),
      ...(part.end !== undefined && { end: offset(part.field, part.end) }),
    })),
  };
}
