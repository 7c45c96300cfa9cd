import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSegments } from '../../console/src/components/cut-segments.js';

const text = 'buy 🐘🦷 عاج bangle';

describe('cutSegments', () => {
  it('cuts nested and crossing marks where any of them begins or ends', () => {
    const marks = [
      { start: 0, end: 6 },
      { start: 2, end: 4 },
      { start: 5, end: 8 },
    ];
    expect(cutSegments(9, marks)).toEqual([
      { start: 0, end: 2, marks: [0] },
      { start: 2, end: 4, marks: [1, 0] },
      { start: 4, end: 5, marks: [0] },
      { start: 5, end: 6, marks: [2, 0] },
      { start: 6, end: 8, marks: [2] },
      { start: 8, end: 9, marks: [] },
    ]);
  });

  it('covers the pieces of a mark, and not what stands between them', () => {
    const marks = [
      {
        start: 0,
        end: 9,
        spans: [
          { start: 0, end: 3 },
          { start: 6, end: 9 },
        ],
      },
    ];
    expect(cutSegments(9, marks).map(({ marks: over }) => over)).toEqual([[0], [], [0]]);
  });

  it('loses and adds nothing, whatever the marks', () => {
    const place = fc.nat(text.length + 3);
    const mark = fc.record({ start: place, end: place });
    fc.assert(
      fc.property(fc.array(mark), (marks) => {
        const segments = cutSegments(text.length, marks);
        expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end, marks: over } of segments)
          marks.forEach((one, index) => {
            expect(over.includes(index)).toBe(
              one.start <= start && Math.min(one.end, text.length) >= end && one.start < one.end,
            );
          });
      }),
    );
  });

  it('of an empty text is nothing', () => {
    expect(cutSegments(0, [])).toEqual([]);
  });
});
