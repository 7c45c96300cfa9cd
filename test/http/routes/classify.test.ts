import { beforeAll, describe, expect, it } from 'vitest';
import { assessmentSchema } from '../../../src/assessment.js';
import type { Post } from '../../../src/post.js';
import { buildTestApp, realDetector } from '../../support/build-app.js';
import { assessmentOf, fixedDetector, matchOf } from '../../support/fixed-detector.js';
import { postJson } from '../../support/post-json.js';

beforeAll(() => {
  realDetector();
}, 60_000);

const everything: Post = {
  id: 'post-8812',
  surface: 'listing',
  title: 'Carving',
  text: 'Old ivory carving',
  hashtags: ['#ivory'],
  comments: [{ text: 'price?', author: 'other' }],
  context: [{ text: '1=buy 2=sale' }],
  media: [{ kind: 'image', altText: 'a', ocrText: 'b', transcript: 'c', labels: ['tusk'] }],
  author: { handle: 'shop', bio: 'antiques' },
  links: ['https://example.com'],
  language: 'zh-Hant',
  country: 'TH',
  price: { amount: 150.5, currency: 'THB' },
  category: 'Antiques > Asian',
  offsetEncoding: 'utf16',
};

describe.each(['/v1/classify', '/classify'])('POST %s', (url) => {
  it('judges a post with every field there is', async () => {
    const { status, headers, body } = await postJson(await buildTestApp(), url, everything);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(assessmentSchema.parse(body)).toMatchObject({ id: 'post-8812', versions: { api: 'v1' } });
  });
});

describe('POST /v1/classify', () => {
  it('gives all that the detector says', async () => {
    const assessment = assessmentOf({
      id: 'a',
      verdict: {
        risk: 'medium',
        score: 0.61,
        recommendedAction: 'review',
        categories: [{ category: 'ivory', risk: 'medium', score: 0.61 }],
      },
      findings: [
        {
          ruleId: 'findings/x',
          title: 'X',
          category: 'ivory',
          severity: 'medium',
          matches: [0],
          target: 'commenter',
        },
      ],
      evidence: [
        {
          kind: 'product',
          polarity: 'for',
          strength: 'medium',
          field: '/text',
          matches: [0],
          contribution: -0.25,
          detail: 'd',
        },
      ],
      matches: [
        matchOf({
          spans: [{ start: 0, end: 1 }],
          evasion: ['leetspeak', 'masking'],
          taxa: [
            {
              scientificName: 'Ursidae',
              rank: 'family',
              commonName: 'bears',
              relation: 'one-of',
              listings: [{ scheme: 'CITES', value: 'I/II', asOf: '2026-03' }],
            },
          ],
        }),
      ],
      shadow: [{ ruleId: 'findings/y', category: 'bear', risk: 'low', matches: [matchOf()] }],
      notEvaluated: [{ field: '/text', start: 5, end: 9, reason: 'too-long' }],
    });
    const { body } = await postJson(
      await buildTestApp({ detector: fixedDetector(assessment) }),
      '/v1/classify',
      everything,
    );
    expect(body).toEqual(assessment);
  });

  it('passes the post on as it was sent, with no default filled in', async () => {
    const seen: Post[] = [];
    const detector = fixedDetector((post) => {
      seen.push(post);
      return assessmentOf();
    });
    const app = await buildTestApp({ detector });
    await postJson(app, '/v1/classify', everything);
    await postJson(app, '/v1/classify', { text: ' ', comments: [{ text: 'x' }] });
    expect(seen).toEqual([everything, { text: ' ', comments: [{ text: 'x' }] }]);
  });

  it('counts offsets in the unit asked for', async () => {
    const detector = fixedDetector(assessmentOf({ matches: [matchOf({ start: 3, end: 8 })] }));
    const app = await buildTestApp({ detector });
    const spans = await Promise.all(
      ['utf16', 'codepoint', 'utf8', undefined].map(async (offsetEncoding) => {
        const { body } = await postJson(app, '/v1/classify', { text: '🐘 ivory', offsetEncoding });
        return [body.matches[0].start, body.matches[0].end];
      }),
    );
    expect(spans).toEqual([
      [3, 8],
      [2, 7],
      [5, 10],
      [3, 8],
    ]);
  });

  it.each<[string, unknown]>([
    ['a title', { title: 'x' }],
    ['a hashtag', { hashtags: ['', '#x'] }],
    ['a comment', { comments: [{ text: 'x' }] }],
    ['a medium without text', { media: [{ kind: 'video' }] }],
    ['a handle', { author: { handle: 'x' } }],
    ['a link', { links: ['x'] }],
    ['a text of a single space', { text: ' ' }],
  ])('judges a post that has only %s', async (_, post) => {
    expect((await postJson(await buildTestApp(), '/v1/classify', post)).status).toBe(200);
  });

  it.each<[string, unknown]>([
    ['nothing', {}],
    [
      'empty fields',
      { title: '', text: '', hashtags: [''], comments: [{ text: '' }], media: [], links: [], author: {} },
    ],
    ['only what stands around it', { context: [{ text: 'group rules' }] }],
    [
      'only a price and a category',
      { price: { amount: 1 }, category: 'Antiques', language: 'en', country: 'TH' },
    ],
  ])('refuses a post of %s', async (_, post) => {
    const { status, body } = await postJson(await buildTestApp(), '/v1/classify', post);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'SQUAMA_INVALID_REQUEST', errors: [{ pointer: '/text' }] });
  });

  it.each<[string, unknown, string, RegExp]>([
    ['a number for a text', { text: 5 }, '/text', /must be a string/],
    ['null for a text', { text: null }, '/text', /must be a string/],
    ['a text for a number', { text: 'x', price: { amount: '5' } }, '/price/amount', /must be a number/],
    ['an infinite price', '{"text":"x","price":{"amount":1e999}}', '/price/amount', /must be a number/],
    ['a negative price', { text: 'x', price: { amount: -1 } }, '/price/amount', /must be 0 or more/],
    ['a text for a list', { hashtags: '#x' }, '/hashtags', /must be an array/],
    ['an unknown field', { text: 'x', txet: 'y' }, '/txet', /no field named "txet"/],
    ['an unknown field within', { comments: [{ text: 'x', 'a/b~c': 1 }] }, '/comments/0/a~1b~0c', /"a\/b~c"/],
    ['an unknown surface', { text: 'x', surface: 'tweet' }, '/surface', /one of search, listing, post/],
    [
      'an unknown speaker',
      { comments: [{ text: 'x', author: 'me' }] },
      '/comments/0/author',
      /poster, other, unknown/,
    ],
    ['a comment without text', { comments: [{}] }, '/comments/0/text', /is required/],
    ['a medium without kind', { media: [{}] }, '/media/0/kind', /is required/],
    ['an id that is too long', { text: 'x', id: 'i'.repeat(257) }, '/id', /256 characters at most/],
    ['a country in words', { text: 'x', country: 'Thailand' }, '/country', /must match/],
    ['a language in words', { text: 'x', language: 'not a language' }, '/language', /must match/],
    [
      'an unknown encoding',
      { text: 'x', offsetEncoding: 'utf32' },
      '/offsetEncoding',
      /utf16, codepoint, utf8/,
    ],
    ['a list instead of a post', [], '', /must be an object/],
    ['a text instead of a post', '"ivory"', '', /must be an object/],
    ['null instead of a post', 'null', '', /must be an object/],
  ])('refuses %s, and says where', async (_, post, pointer, detail) => {
    const { status, body } = await postJson(await buildTestApp(), '/v1/classify', post);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'SQUAMA_INVALID_REQUEST',
      errors: [{ pointer, detail: expect.stringMatching(detail) }],
    });
  });

  it('lists every fault of a small body', async () => {
    const { body } = await postJson(await buildTestApp(), '/v1/classify', { text: 1, title: 2, foo: 3 });
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/foo',
      '/text',
      '/title',
    ]);
    expect(body.detail).toContain('and 2 more');
  });

  it('lists only the first fault of a large one, and few of many', async () => {
    const app = await buildTestApp();
    const large = await postJson(app, '/v1/classify', { hashtags: Array.from({ length: 100_000 }, () => 1) });
    expect(large.body.errors).toHaveLength(1);
    const many = await postJson(app, '/v1/classify', { hashtags: Array.from({ length: 1_000 }, () => 1) });
    expect(many.body.errors).toHaveLength(20);
  });

  it('cuts the name of an unknown field, on a code point', async () => {
    const { body } = await postJson(await buildTestApp(), '/v1/classify', {
      text: 'x',
      [`${'🐘'.repeat(60)}`]: 1,
    });
    const [{ pointer, detail }] = body.errors;
    expect(pointer).toBe(`/${'🐘'.repeat(40)}…`);
    expect(detail).toBe(`there is no field named "${'🐘'.repeat(40)}…"`);
  });

  it('accepts ids and texts of any characters, and echoes the id', async () => {
    const app = await buildTestApp();
    for (const id of ['', 'i'.repeat(256), '🐘'.repeat(256), '\u0000', '\ud83d', '"\\\n', '__proto__']) {
      const { status, body } = await postJson(app, '/v1/classify', { id, text: `\u0000${id}\udc00 ivory` });
      expect(status).toBe(200);
      expect(body.id).toBe(id);
    }
  });

  it('never refuses a text for its length', async () => {
    const { status, body } = await postJson(await buildTestApp(), '/v1/classify', {
      text: 'ivory '.repeat(50_000),
    });
    expect(status).toBe(200);
    expect(body.notEvaluated).not.toEqual([]);
  });

  it('takes the last of two keys that are the same', async () => {
    const { status } = await postJson(await buildTestApp(), '/v1/classify', '{"text":5,"text":"x"}');
    expect(status).toBe(200);
  });

  it('never refuses an answer for its language', async () => {
    const { status, body } = await postJson(await buildTestApp(), '/v1/classify', {
      text: '???',
      language: 'tlh',
    });
    expect(status).toBe(200);
    expect(body.language).toHaveProperty('detected');
  });
});
