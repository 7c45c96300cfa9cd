import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKey } from '../../../src/access/create-key.js';
import type { Analysis } from '../../../src/workbench/analysis-schema.js';
import { buildTestApp } from '../../support/build-app.js';
import { postJson } from '../../support/post-json.js';
import { smallDetector } from '../../support/small-lexicon.js';

const detector = smallDetector();

async function analyze(body: unknown) {
  return postJson(await buildTestApp({ detector }), '/v1/analyze', body);
}

const becameOf = ({ matches }: Analysis) => matches.map(({ quote, outcome }) => [quote, outcome]);

describe('POST /v1/analyze', () => {
  it('shows the text after each step, its tokens, and what was undone to read a word', async () => {
    const { status, body } = await analyze({ text: 'P4ng&#111;lin for sale' });
    expect(status).toBe(200);
    expect(body.filters).toMatchObject([
      { name: 'decode-entities', text: 'P4ngolin for sale', changed: true },
      { name: 'decode-percent', changed: false },
      { name: 'decode-escapes', changed: false },
      { name: 'mend-codes', changed: false },
      { name: 'mend-utf8', changed: false },
      { name: 'apply-backspaces', changed: false },
      { name: 'join-lines', changed: false },
      { name: 'decode-base64', changed: false },
      { name: 'decode-words', changed: false },
      { name: 'decode-morse', changed: false },
      { name: 'strip-tags', changed: false },
      { name: 'resolve-bidi', changed: false },
      { name: 'mend-torn', changed: false },
      { name: 'order-marks', changed: false },
      { name: 'compose-jamo', changed: false },
      { name: 'read-zawgyi', changed: false },
      { name: 'read-kindred', changed: false },
      { name: 'read-strangers', changed: false },
      { name: 'read-alphabets', changed: false },
      { name: 'turn-upright', changed: false },
    ]);
    expect(body.folded.text).toBe('p4ngolin for sale');
    expect(body.tokens[0]).toEqual({
      start: 0,
      end: 13,
      quote: 'P4ng&#111;lin',
      text: 'p4ngolin',
      kind: 'word',
      sentence: 0,
    });
    expect(body.readings).toContainEqual({
      start: 0,
      end: 13,
      quote: 'P4ng&#111;lin',
      word: 'pangolin',
      evasion: ['leetspeak'],
      sureness: expect.any(String),
    });
    expect(becameOf(body)).toEqual([
      ['P4ng&#111;lin', 'counted'],
      ['for sale', 'counted'],
    ]);
    expect(body.verdict).toEqual({ risk: expect.any(String), score: expect.any(Number) });
  });

  it.each([
    ['a plush pangolin', 'cancelled', 'plush'],
    ['the pangolin theme', 'cancelled', 'pangolin theme'],
  ])('tells what took a match away: %s', async (text, outcome, by) => {
    const { body } = await analyze({ text });
    const match = body.matches.find(({ quote }: { quote: string }) => quote === 'pangolin');
    expect(match.outcome).toBe(outcome);
    expect(match.by.map((index: number) => body.matches[index].quote)).toEqual([by]);
    const taker = body.matches[match.by[0]];
    expect(taker.targets.map((index: number) => body.matches[index].quote)).toEqual(['pangolin']);
  });

  it('tells what a term lacks, and a context that reaches nothing', async () => {
    expect((await analyze({ text: 'a jaguar' })).body.matches).toMatchObject([
      { quote: 'jaguar', outcome: 'needs-not-met', needs: 'wildlife' },
    ]);
    expect(becameOf((await analyze({ text: 'a plush chair' })).body)).toEqual([['plush', 'no-target']]);
  });

  it('shows emoji as emoji', async () => {
    const { body } = await analyze({ text: '🐾 x' });
    expect(body.folded.text).toBe('🐾 x');
    expect(body.tokens[0]).toMatchObject({ quote: '🐾', text: '🐾', kind: 'emoji' });
  });

  it('publishes no term that is not published', async () => {
    const { body } = await analyze({ text: 'sc4ly g0ld' });
    expect(body.matches[0]).toMatchObject({ quote: 'sc4ly g0ld', term: { text: '', tlp: 'amber' } });
    expect(JSON.stringify(body)).not.toContain('scaly');
    const key = createKey('keeper', ['classify', 'lexicon']);
    const app = await buildTestApp({ detector, env: { API_KEYS: key.entry } });
    const seen = await app.inject({
      method: 'POST',
      url: '/v1/analyze',
      headers: { 'x-api-key': key.secret },
      payload: { text: 'sc4ly g0ld' },
    });
    expect(seen.json().matches[0].term.text).toBe('scaly gold');
  });

  it('counts every span in the unit asked for', async () => {
    const app = await buildTestApp({ detector });
    const words = fc.constantFrom(
      '🐘',
      'pangolin',
      'p4ngolin',
      'ลิ่น',
      '&amp;',
      'é',
      ' for sale',
      '\u202e',
      'x',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 12 }), async (parts) => {
        const text = parts.join(' ');
        for (const [offsetEncoding, slice] of slices) {
          const { body } = await postJson(app, '/v1/analyze', { text, offsetEncoding });
          for (const part of [...body.tokens, ...body.readings, ...body.matches])
            expect(slice(text, part.start, part.end)).toBe(part.quote);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [{}, '/text'],
    [{ text: '' }, '/text'],
    [{ text: 'x'.repeat(2001) }, '/text'],
    [{ text: 5 }, '/text'],
    [{ text: 'x', surface: 'wall' }, '/surface'],
    [{ text: 'x', language: '?' }, '/language'],
    [{ text: 'x', offsetEncoding: 'utf7' }, '/offsetEncoding'],
    [{ text: 'x', title: 'y' }, '/title'],
  ])('refuses %j', async (request, pointer) => {
    const { status, body } = await analyze(request);
    expect(status).toBe(400);
    expect(body.errors[0].pointer).toBe(pointer);
  });
});

const slices = [
  ['utf16', (text: string, start: number, end: number) => text.slice(start, end)],
  ['codepoint', (text: string, start: number, end: number) => [...text].slice(start, end).join('')],
  [
    'utf8',
    (text: string, start: number, end: number) => Buffer.from(text).subarray(start, end).toString('utf8'),
  ],
] as const;
