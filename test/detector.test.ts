import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../src/assessment.js';
import type { Post } from '../src/post.js';
import { embeddedDetector } from './support/embedded-detector.js';

const detector = embeddedDetector();

/** The text that a JSON pointer of an answer names. */
function fieldOf(post: Post, pointer: string): string {
  let value: unknown = post;
  for (const key of pointer.split('/').slice(1)) value = Reflect.get(Object(value), key);
  return typeof value === 'string' ? value : '';
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const known = new Map<string, Set<number>>();

/** Where graphemes begin and end; a long text is cut once. */
function bordersOf(text: string): Set<number> {
  const cut =
    known.get(text) ?? new Set([...graphemes.segment(text)].map(({ index }) => index)).add(text.length);
  known.set(text, cut);
  return cut;
}

function expectExactSpans(post: Post, answer: Assessment): void {
  for (const { field, start, end, quote } of answer.matches) {
    const text = fieldOf(post, field);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start, end)).toBe(quote);
    expect(quote.length).toBeGreaterThan(0);
    const borders = bordersOf(text);
    expect(
      borders.has(start) && borders.has(end),
      `${quote} at ${start} cuts a grapheme of ${JSON.stringify(text)}`,
    ).toBe(true);
  }
}

const words = [
  'ivory', 'pangolin', 'tiger', 'teeth', 'scales', 'for sale', 'WTS', 'หมี', 'กรงเล็บ', 'งาช้าง', '象牙', '穿山甲', 'ngà voi', 'हाथी दांत',
  'бивень', 'عاج', '🐘', '🐅', '🦴', '\u200b', '\u0301', '\u202e', '\u202c', '&#105;', '%69', 'р', '0', '.', ' ', '\n', '5', '$', '#', '@', '*', 'X', '\u{1f1ee}', '👩🏽‍🚀', '\ud83d',
]; // biome-ignore format: a list of pieces
const disguised = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 14 })
  .map((pieces) => pieces.join(''));

describe('the detector', () => {
  it('quotes exactly what stands at every span, on whole graphemes', () => {
    fc.assert(
      fc.property(disguised, disguised, (title, text) => {
        const post: Post = { title, text, comments: [{ text: title }] };
        expectExactSpans(post, detector.assess(post));
      }),
      {
        numRuns: 400,
        // A mark that belongs to what stands before the word, and one without a letter under an override.
        examples: [
          ['WTS\ud7fc\u07ebivory', ''],
          ['', '\u202e\u0301🐘'],
        ],
      },
    );
  });

  it('gives the same answer to the same post, whatever it read in between', () => {
    fc.assert(
      fc.property(disguised, disguised, (text, other) => {
        const first = detector.assess({ text });
        detector.assess({ text: other, title: text });
        expect(detector.assess({ text })).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  it('never makes a match across the border of two fields', () => {
    fc.assert(
      fc.property(fc.constantFrom('ivory', 'pangolin', 'hornbill', 'tiger teeth'), fc.nat(), (word, cut) => {
        const at = 1 + (cut % (word.length - 1));
        const { matches } = detector.assess({ title: word.slice(0, at), text: word.slice(at) });
        const whole = matches.filter(({ quote }) => quote === word);
        expect(whole).toEqual([]);
      }),
    );
  });

  /** A surface alone is the same term, by the same disguise, as within a post; several languages share the word. */
  function expectSameAlone(surface: string): void {
    const inside = detector
      .assess({ text: `my ${surface} here`, language: 'en' })
      .matches.find(({ term }) => term.id === 'taxa/pangolin');
    expect(inside?.quote).toBe(surface);
    const alone = detector
      .assess({ text: inside?.quote ?? '', language: 'en' })
      .matches.find(({ term }) => term.id === 'taxa/pangolin');
    expect(alone?.term).toEqual(inside?.term);
    expect(alone?.evasion).toEqual(inside?.evasion);
  }

  it.each([
    'pаngolin',
    'p4ngolin',
    'pan\u200bgolin',
    'P\u0332a\u0332n\u0332golin',
    'ｐａｎｇｏｌｉｎ',
    '&#112;angolin',
    'paaangolin',
    'pan*olin',
  ])('finds the same term when the surface %s is read alone', expectSameAlone);

  // Alone, its letters pass for function words of French, and the word is named in that language.
  it.fails('finds the same term when the surface p.a.n.g.o.l.i.n is read alone', () =>
    expectSameAlone('p.a.n.g.o.l.i.n'));

  it('scores a hidden word higher than a plain one, and a typo no higher', () => {
    const score = (text: string): number => detector.assess({ text }).verdict.score;
    expect(score('pan\u200bgolin scales, dm me')).toBeGreaterThan(score('pangolin scales, dm me'));
    expect(score('pangoln scales, dm me')).toBeLessThanOrEqual(score('pangolin scales, dm me'));
  });

  it('takes machine-read text for what it is: its slips are nobody’s disguise', () => {
    const read = detector.assess({ text: 'dm me', media: [{ kind: 'image', ocrText: 'p4ngolin sc4les' }] });
    expect(read.matches.some(({ evasion }) => evasion.includes('leetspeak'))).toBe(true);
    expect(read.evidence.some(({ kind }) => kind === 'evasion')).toBe(false);
  });

  it('does not hold a poster to what others offer below the post', () => {
    const trade = 'selling pangolin scales, whatsapp me';
    const others = detector.assess({
      surface: 'listing',
      text: 'my holiday',
      comments: [{ text: trade, author: 'other' }],
    });
    expect(others.findings.every(({ target }) => target === 'commenter' || target === 'poster')).toBe(true);
    expect(others.verdict.recommendedAction).not.toBe('block');
    const own = detector.assess({
      surface: 'listing',
      text: 'my holiday',
      comments: [{ text: trade, author: 'poster' }],
    });
    expect(own.verdict.recommendedAction).toBe('block');
  });

  it('reads what stands around a post for codes, and judges none of it', () => {
    const around = detector.assess({
      text: 'nice weather',
      context: [{ text: 'selling pangolin scales, whatsapp me' }],
    });
    expect(around.verdict.risk).toBe('none');
    expect(around.findings).toEqual([]);
  });

  it('evaluates the head and the tail of a text that is too long, and says so', () => {
    const padding = 'nothing to see here. '.repeat(2_000);
    const answer = detector.assess({ text: `${padding}pangolin scales for sale` });
    expect(answer.matches.map(({ quote }) => quote)).toContain('pangolin scales');
    expect(answer.notEvaluated).toEqual([
      { field: '/text', start: 15_000, end: padding.length + 24 - 5_000, reason: 'too-long' },
    ]);
    expectExactSpans({ text: `${padding}pangolin scales for sale` }, answer);
  });

  it('looks at the first and the last of too many comments', () => {
    const comments = Array.from({ length: 500 }, () => ({ text: 'nice' }));
    comments[499] = { text: 'pangolin scales for sale' };
    const answer = detector.assess({ text: 'hello', comments });
    expect(answer.matches.some(({ field }) => field === '/comments/499/text')).toBe(true);
    expect(answer.notEvaluated).toContainEqual({
      field: '/comments',
      start: 100,
      end: 400,
      reason: 'too-many',
    });
  });

  it('says of an image without text that it was not evaluated', () => {
    expect(detector.assess({ media: [{ kind: 'image' }] }).notEvaluated).toEqual([
      { field: '/media/0', reason: 'no-text' },
    ]);
  });
});
