import { describe, expect, it } from 'vitest';
import { buildTestApp } from '../../support/build-app.js';
import { postJson } from '../../support/post-json.js';
import { smallDetector } from '../../support/small-lexicon.js';

const url = '/v1/search/check';
const detector = smallDetector();
const queries = ['weather', 'pangolin ลิ่น for sale', 'plush pangolin', '🐾 🐾 p4ngolin for sale'];

describe('POST /v1/search/check with queries', () => {
  it('answers each as if it were asked alone, in order', async () => {
    const app = await buildTestApp({ detector });
    const { status, body } = await postJson(app, url, { queries, locale: 'th', include: 'matches' });
    expect(status).toBe(200);
    expect(body.results).toHaveLength(queries.length);
    for (const [index, query] of queries.entries()) {
      const alone = (await postJson(app, url, { query, locale: 'th', include: 'matches' })).body;
      for (const match of alone.matches) match.field = `/queries/${index}`;
      expect(body.results[index]).toEqual(alone);
    }
    expect(body.results[1].interstitial).toMatchObject({ id: 'wildlife-trade-block', locale: 'th' });
  });

  it('counts spans in the unit asked for', async () => {
    const app = await buildTestApp({ detector });
    const query = queries[3] ?? '';
    for (const [offsetEncoding, units] of [
      ['codepoint', [...query]],
      ['utf16', query.split('')],
    ] as const) {
      const { body } = await postJson(app, url, { queries: [query], include: 'matches', offsetEncoding });
      for (const { start, end, quote } of body.results[0].matches)
        expect(units.slice(start, end).join('')).toBe(quote);
    }
  });

  it('takes up to 100', async () => {
    const app = await buildTestApp({ detector });
    const { body } = await postJson(app, url, { queries: Array.from({ length: 100 }, () => 'pangolin') });
    expect(body.results).toHaveLength(100);
  });

  it.each([
    [{}, '/query'],
    [{ query: 'a', queries: ['b'] }, '/queries'],
    [{ queries: [] }, '/queries'],
    [{ queries: Array.from({ length: 101 }, () => 'x') }, '/queries'],
    [{ queries: ['a', ''] }, '/queries/1'],
    [{ queries: ['a', 5] }, '/queries/1'],
    [{ queries: ['a'], offsetEncoding: 'bytes' }, '/offsetEncoding'],
  ])('refuses %#', async (request, pointer) => {
    const { status, body } = await postJson(await buildTestApp({ detector }), url, request);
    expect(status).toBe(400);
    expect(body.errors[0].pointer).toBe(pointer);
  });
});

describe('GET /v1/search/check, kept by the caller', () => {
  const get = async (query: Record<string, string>, headers = {}) => {
    const app = await buildTestApp({ detector });
    return app.inject({ url, query, headers });
  };

  it('is sent once only to who keeps it', async () => {
    const first = await get({ q: 'pangolin', locale: 'th' });
    expect(first.headers['cache-control']).toBe('private, max-age=60');
    expect(first.headers.etag).toMatch(/^"[\w-]+"$/);
    const again = await get({ q: 'pangolin', locale: 'th' }, { 'if-none-match': first.headers.etag });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', first.headers.etag]);
  });

  it.each([
    { q: 'pangolins', locale: 'th' },
    { q: 'pangolin', locale: 'vi' },
    { q: 'pangolin' },
    { q: 'pangolin', locale: 'th', surface: 'listing' },
    { q: 'pangolin', locale: 'th', include: 'matches' },
  ])('has another tag for another question: %j', async (query) => {
    const first = await get({ q: 'pangolin', locale: 'th' });
    const other = await get(query, { 'if-none-match': first.headers.etag });
    expect(other.statusCode).toBe(200);
    expect(other.headers.etag).not.toBe(first.headers.etag);
  });

  it('has another tag once the lexicon is another', async () => {
    const newer = { ...detector, versions: { ...detector.versions, lexicon: '2027.1.1+abcdef' } };
    const app = await buildTestApp({ detector: newer });
    const first = await get({ q: 'pangolin' });
    expect((await app.inject({ url, query: { q: 'pangolin' } })).headers.etag).not.toBe(first.headers.etag);
  });
});
