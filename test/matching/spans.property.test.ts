import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allOperators } from '../../bench/evasion/operators/all-operators.js';
import { createRandom } from '../../bench/evasion/random.js';
import { readSeeds } from '../../bench/evasion/read-seeds.js';
import type { Post } from '../../src/post.js';
import { embeddedDetector } from '../support/embedded-detector.js';

// Made here, since compiling the lexicon would count against the first test.
const detector = embeddedDetector();
const seeds = readSeeds();
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

const disguisedPost = fc
  .record({
    seed: fc.constantFrom(...seeds),
    operators: fc.array(fc.constantFrom(...allOperators), { minLength: 1, maxLength: 3 }),
    chance: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map(({ seed, operators, chance }) => {
    let text = seed.target.text;
    for (const operator of operators) {
      const made = operator.disguise({ ...seed.target, text }, createRandom(chance, operator.name, seed.id));
      if (made !== undefined) text = typeof made === 'string' ? made : made.before + made.text + made.after;
    }
    return seed.before + text + seed.after;
  });
/** What no operator makes: any characters among words that are found. */
const noise = fc
  .array(
    fc.oneof(
      fc.constantFrom('ivory', 'tiger bone', '象牙', 'งาช้าง', 'for sale', '🐘🦷'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));
const texts = fc.oneof(disguisedPost, noise);

const assess = (post: Post) => detector.assess(post);

test('a quote is the field between its start and end, and cuts no character in two', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { matches } = assess({ text });
      if (matches.length === 0) return;
      const borders = new Set([...Array.from(segmenter.segment(text), ({ index }) => index), text.length]);
      for (const { start, end, quote } of matches) {
        expect(text.slice(start, end)).toBe(quote);
        expect(quote.length).toBeGreaterThan(0);
        // Characters that are encoded are what they stand for, not the graphemes of the encoding.
        if (/[&%\u202a-\u202e\u2066-\u2069]/.test(text)) continue;
        expect([borders.has(start), borders.has(end)], JSON.stringify(quote)).toEqual([true, true]);
      }
    }),
    { numRuns: 300, seed: 20_261_128 },
  );
});

test('the same text is read the same, whatever was read before it', () => {
  fc.assert(
    fc.property(texts, texts, (text, other) => {
      const first = assess({ text });
      assess({ text: other });
      expect(assess({ text })).toEqual(first);
    }),
    { numRuns: 100, seed: 20_261_128 },
  );
});

test('a term never reaches from one field into the next', () => {
  fc.assert(
    fc.property(fc.constantFrom(...seeds), fc.nat(), (seed, place) => {
      const letters = [...seed.target.text];
      const at = 1 + (place % Math.max(1, letters.length - 1));
      const title = seed.before + letters.slice(0, at).join('');
      const text = letters.slice(at).join('') + seed.after;
      for (const { field, start, end, quote } of assess({ title, text }).matches) {
        expect(['/title', '/text']).toContain(field);
        expect((field === '/title' ? title : text).slice(start, end)).toBe(quote);
      }
    }),
    { numRuns: 100, seed: 20_261_128 },
  );
});
