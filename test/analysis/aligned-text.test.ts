import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AlignedText } from '../../src/analysis/aligned-text.js';

/** Whole pieces of a text, each replaced by something else. */
const edited = fc
  .array(fc.record({ kept: fc.string(), cut: fc.string({ minLength: 1 }), put: fc.string() }))
  .map((pieces) => {
    let original = '';
    const edits = pieces.map(({ kept, cut, put }) => {
      const start = original.length + kept.length;
      original += kept + cut;
      return { start, end: start + cut.length, replacement: put };
    });
    return { original, edits, rewritten: pieces.map(({ kept, put }) => kept + put).join('') };
  });

describe('AlignedText', () => {
  it('maps every unit of an untouched text to itself', () => {
    const text = AlignedText.of('ivory');
    expect([text.startOf(2), text.endOf(2)]).toEqual([2, 3]);
  });

  it('keeps the origin of an expanded piece', () => {
    const text = AlignedText.of('a&amp;b').replace([{ start: 1, end: 6, replacement: '&' }]);
    expect(text.text).toBe('a&b');
    expect([text.startOf(1), text.endOf(1)]).toEqual([1, 6]);
    expect([text.startOf(2), text.endOf(2)]).toEqual([6, 7]);
  });

  it('composes rewrites', () => {
    const text = AlignedText.of('x%2561y')
      .replace([{ start: 1, end: 4, replacement: '%' }])
      .replace([{ start: 1, end: 4, replacement: 'a' }]);
    expect(text.text).toBe('xay');
    expect([text.startOf(1), text.endOf(1)]).toEqual([1, 6]);
  });

  it('writes what was asked and keeps every origin inside the original, in order', () => {
    fc.assert(
      fc.property(edited, ({ original, edits, rewritten }) => {
        const text = AlignedText.of(original).replace(edits);
        expect(text.text).toBe(rewritten);
        let before = 0;
        for (let at = 0; at < text.text.length; at++) {
          expect(text.startOf(at)).toBeGreaterThanOrEqual(before);
          expect(text.endOf(at)).toBeLessThanOrEqual(original.length);
          expect(text.startOf(at)).toBeLessThan(text.endOf(at));
          before = text.startOf(at);
        }
      }),
    );
  });

  it('follows units to another place', () => {
    const text = AlignedText.of('abc').reorder([2, 1, 0], (unit) => unit.toUpperCase());
    expect(text.text).toBe('CBA');
    expect(text.startOf(0)).toBe(2);
  });
});
