import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeOffsets } from '../../src/http/encode-offsets.js';
import type { Post } from '../../src/post.js';
import { assessmentOf, matchOf } from '../support/fixed-detector.js';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** A text in three parts, the middle one being the match; cut on code points, as the core cuts. */
const cutText = fc.tuple(
  ...([0, 1, 2] as const).map(() =>
    fc.string({ unit: fc.constantFrom('a', 'é', 'ห', '象', '🐘', '\u200d', '\u0000', '🇹🇭') }),
  ),
);

describe('encodeOffsets', () => {
  it('counts code points, so that a Python slice is the quote', () => {
    fc.assert(
      fc.property(cutText, ([before = '', quote = '', after = '']) => {
        const { start, end, text } = encode([before, quote, after], 'codepoint');
        expect([...text].slice(start, end).join('')).toBe(quote);
      }),
    );
  });

  it('counts bytes, so that a slice of the UTF-8 is the quote', () => {
    fc.assert(
      fc.property(cutText, ([before = '', quote = '', after = '']) => {
        const { start, end, text } = encode([before, quote, after], 'utf8');
        expect(decoder.decode(encoder.encode(text).slice(start, end))).toBe(quote);
      }),
    );
  });

  it('leaves UTF-16 as it is', () => {
    const assessment = assessmentOf({ matches: [matchOf()] });
    expect(encodeOffsets(assessment, { text: '🐘 ivory' }, 'utf16')).toBe(assessment);
  });

  it.each([
    '/title',
    '/text',
    '/hashtags/1',
    '/comments/0/text',
    '/context/0/text',
    '/media/0/labels/1',
    '/media/0/ocrText',
    '/author/bio',
    '/links/0',
  ])('finds the field %s', (field) => {
    const text = '🐘🐘 ivory';
    const post: Post = {
      title: text,
      text,
      hashtags: ['', text],
      comments: [{ text }],
      context: [{ text }],
      media: [{ kind: 'image', ocrText: text, labels: ['', text] }],
      author: { bio: text },
      links: [text],
    };
    const { matches } = encodeOffsets(
      assessmentOf({ matches: [matchOf({ field, start: 5, end: 10 })] }),
      post,
      'codepoint',
    );
    expect(matches[0]).toMatchObject({ start: 3, end: 8 });
  });

  it('converts the pieces of a match, shadow matches, and what was not evaluated', () => {
    const match = matchOf({
      start: 2,
      end: 6,
      spans: [
        { start: 2, end: 3 },
        { start: 5, end: 6 },
      ],
    });
    const assessment = assessmentOf({
      matches: [match],
      shadow: [{ ruleId: 'findings/x', category: 'ivory', risk: 'low', matches: [match] }],
      notEvaluated: [
        { field: '/text', start: 2, end: 6, reason: 'too-long' },
        { field: '/media/0', reason: 'no-text' },
      ],
    });
    const encoded = encodeOffsets(assessment, { text: '🐘i🐘y', media: [{ kind: 'image' }] }, 'codepoint');
    const pieces = [
      { start: 1, end: 2 },
      { start: 3, end: 4 },
    ];
    expect(encoded.matches[0]).toMatchObject({ start: 1, end: 4, spans: pieces });
    expect(encoded.shadow[0]?.matches[0]).toMatchObject({ start: 1, end: 4, spans: pieces });
    expect(encoded.notEvaluated).toEqual([
      { field: '/text', start: 1, end: 4, reason: 'too-long' },
      { field: '/media/0', reason: 'no-text' },
    ]);
  });

  it('counts half a pair as the three bytes that it becomes', () => {
    expect(encode(['\ud83d', 'a', ''], 'utf8')).toMatchObject({ start: 3, end: 4 });
  });
});

function encode([before, quote, after]: [string, string, string], encoding: 'codepoint' | 'utf8') {
  const text = before + quote + after;
  const match = matchOf({ start: before.length, end: before.length + quote.length, quote });
  const [encoded] = encodeOffsets(assessmentOf({ matches: [match] }), { text }, encoding).matches;
  return { text, start: encoded?.start, end: encoded?.end };
}
