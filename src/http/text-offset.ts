import type { OffsetEncoding } from '../post.js';

/** Where a UTF-16 offset of a text stands in another unit; one beyond the text stays as it is. */
export type TextOffset = (at: number) => number;

/** The only code that converts offsets. */
export function textOffset(text: string, encoding: OffsetEncoding): TextOffset {
  if (encoding === 'utf16') return (at) => at;
  const counts = countUnits(text, encoding === 'utf8' ? utf8Width : codePointWidth);
  return (at) => counts[at] ?? at;
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
function countUnits(text: string, width: (point: number) => number): Uint32Array {
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
