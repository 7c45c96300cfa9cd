import { describe, expect, it } from 'vitest';
import { markText } from '../../../src/cli/terminal/mark-text.js';
import { createPaint } from '../../../src/cli/terminal/paint.js';

const plain = createPaint({ isTTY: false }, {});
const coloured = createPaint({ isTTY: true }, {});

describe('markText', () => {
  it('joins what nests and overlaps between brackets, and keeps the text', () => {
    const spans = [
      { start: 2, end: 8, polarity: 'for' },
      { start: 4, end: 6, polarity: 'against' },
      { start: 7, end: 10, polarity: undefined },
    ] as const;
    expect(markText('0123456789ab', spans, plain)).toBe('01[23456789]ab');
    expect(markText('0123', [{ start: 2, end: 4, polarity: 'for' }], plain)).toBe('01[23]');
    expect(markText('0123', [], plain)).toBe('0123');
  });

  it('gives the shorter of two spans its colour', () => {
    const marked = markText(
      'abc',
      [
        { start: 0, end: 3, polarity: 'for' },
        { start: 1, end: 2, polarity: 'against' },
      ],
      coloured,
    );
    expect(marked).toContain('[31ma');
    expect(marked).toContain('[32mb');
    expect(marked).toContain('[31mc');
  });

  it('writes out what would steer a terminal or turn a line', () => {
    expect(markText('a\u001b[2J\u202eb\tc', [], plain)).toBe('a\\u{1b}[2J\\u{202e}b\tc');
  });
});
