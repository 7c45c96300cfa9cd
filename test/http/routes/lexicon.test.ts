import { describe, expect, it } from 'vitest';
import { createKey } from '../../../src/access/create-key.js';
import { buildTestApp } from '../../support/build-app.js';
import { smallDetector } from '../../support/small-lexicon.js';

const detector = smallDetector();
const keeper = createKey('keeper', ['lexicon']);

async function get(path: string, { amber = false, headers = {} } = {}) {
  const app = await buildTestApp({ detector, ...(amber && { env: { API_KEYS: keeper.entry } }) });
  const response = await app.inject({
    method: 'GET',
    url: path,
    headers: { ...headers, ...(amber && { 'x-api-key': keeper.secret }) },
  });
  return {
    status: response.statusCode,
    headers: response.headers,
    text: response.body,
    body: response.statusCode === 304 ? undefined : response.json(),
  };
}

const texts = (body: { terms: { text: string }[] }) => body.terms.map(({ text }) => text);

describe('GET /v1/lexicon', () => {
  it('tells the numbers, without what is not published', async () => {
    const { body } = await get('/v1/lexicon');
    expect(body).toMatchObject({
      version: detector.versions.lexicon,
      date: '2026-11-24',
      terms: 8,
      concepts: 4,
      curated: { terms: 6, concepts: 3 },
      languages: { en: 5, th: 1, und: 1, la: 1 },
      categories: { pangolin: 6 },
      kinds: { taxon: 5, intent: 1, context: 1, emoji: 1 },
      coverage: { en: { pangolin: 2, intent: 1, context: 1 }, th: { pangolin: 1 }, und: { pangolin: 1 } },
      sources: [{ id: 'general-knowledge', title: 'Common knowledge', licence: 'not applicable' }],
    });
  });

  it('counts what is not published for those who may see it', async () => {
    expect((await get('/v1/lexicon', { amber: true })).body).toMatchObject({
      terms: 9,
      languages: { en: 6 },
    });
  });

  it.each(['/v1/lexicon', '/v1/lexicon/terms', '/v1/lexicon/export', '/v1/lexicon/concepts/taxa/pangolin'])(
    'sends %s once only to who keeps it',
    async (path) => {
      const first = await get(path);
      expect(first.status).toBe(200);
      expect(first.headers.etag).toBe(`"${detector.versions.lexicon}"`);
      expect(first.headers['cache-control']).toBe('private, no-cache');
      const etag = String(first.headers.etag);
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await get(path, { headers: { 'if-none-match': known } });
        expect([again.status, again.text]).toEqual([304, '']);
        expect(again.headers.etag).toBe(etag);
      }
      expect((await get(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
      expect((await get(path, { amber: true, headers: { 'if-none-match': etag } })).status).toBe(200);
    },
  );
});

describe('GET /v1/lexicon/terms', () => {
  it('lists curated terms and names of species, with all that is known of each', async () => {
    const { body } = await get('/v1/lexicon/terms');
    expect(texts(body)).toEqual([
      ...['pangolin', 'jaguar', 'ลิ่น', '🐾', 'for sale', 'plush', 'manis javanica', 'sunda pangolin'],
    ]);
    expect(body).toMatchObject({ version: detector.versions.lexicon, total: 8, nextCursor: null });
    expect(body.terms[1]).toEqual({
      id: 'taxa/pangolin',
      title: 'Pangolin',
      text: 'jaguar',
      language: 'en',
      kind: 'taxon',
      evidence: 'taxon',
      category: 'pangolin',
      status: 'stable',
      strength: 'strong',
      needs: 'wildlife',
      means: 'a car',
      sources: [{ id: 'general-knowledge', title: 'Common knowledge', licence: 'not applicable' }],
      tlp: 'clear',
      origin: 'curated',
      taxa: [],
    });
    expect(body.terms[7]).toMatchObject({
      id: 'taxa/manis-javanica',
      origin: 'species-table',
      sources: [{ id: 'general-knowledge' }],
      taxa: [{ scientificName: 'Manis javanica', listings: [{ scheme: 'CITES', value: 'I' }] }],
    });
  });

  it.each([
    ['language=th', ['ลิ่น']],
    ['kind=emoji', ['🐾']],
    ['kind=intent', ['for sale']],
    ['category=pangolin&origin=species-table', ['manis javanica', 'sunda pangolin']],
    ['origin=curated&q=PANG', ['pangolin', 'jaguar', 'ลิ่น', '🐾']],
    ['q=jag', ['jaguar']],
    ['origin=curated&q=L', ['pangolin', 'for sale', 'plush', 'jaguar', 'ลิ่น', '🐾']],
    ['origin=curated&q=ลิ่น', ['ลิ่น']],
    ['q=scaly', []],
    ['language=fr', []],
  ])('filters by %s', async (query, expected) => {
    expect(texts((await get(`/v1/lexicon/terms?${query}`)).body)).toEqual(expected);
  });

  it('lists what is not published only for those who may see it', async () => {
    expect((await get('/v1/lexicon/terms?q=scaly', { amber: true })).body.terms).toMatchObject([
      { text: 'scaly gold', tlp: 'amber', region: 'TH', firstSeen: '2025-03', note: 'from a group' },
    ]);
  });

  it('gives each term once, page by page', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await get(`/v1/lexicon/terms?limit=3${cursor}`);
      seen.push(...texts(body));
      expect(body.total).toBe(8);
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    expect(seen).toEqual(texts((await get('/v1/lexicon/terms')).body));
  });

  it.each([
    ['limit=0', '/limit'],
    ['limit=501', '/limit'],
    ['limit=many', '/limit'],
    ['language=xx', '/language'],
    ['category=dragon', '/category'],
    ['kind=thing', '/kind'],
    ['q=', '/q'],
    ['cursor=abc', '/cursor'],
    [`cursor=${Buffer.from('3@2020.1.1+aaaaaa').toString('base64url')}`, '/cursor'],
    ['colour=red', '/colour'],
    ['q=a&q=b', '/q'],
  ])('refuses %s', async (query, pointer) => {
    const { status, headers, body } = await get(`/v1/lexicon/terms?${query}`);
    expect(status).toBe(400);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });
});

describe('GET /v1/lexicon/concepts', () => {
  it('shows a concept with its proof, and nothing that is not published', async () => {
    const { body, text } = await get('/v1/lexicon/concepts/taxa/pangolin');
    expect(body).toMatchObject({
      id: 'taxa/pangolin',
      kind: 'taxon',
      protection: 'strict',
      exceptions: [{ text: 'pangolin theme', language: 'en' }],
      examples: { match: [{ text: 'baby pangolin for sale', quotes: ['pangolin'] }] },
    });
    expect(texts(body)).toEqual(['pangolin', 'jaguar', 'ลิ่น', '🐾']);
    expect(text).not.toContain('scaly gold');
  });

  it('shows all to those who may see it', async () => {
    const { text } = await get('/v1/lexicon/concepts/taxa/pangolin', { amber: true });
    for (const part of ['scaly gold', 'scaly gold paint', 'scaly gold for sale'])
      expect(text).toContain(part);
  });

  it('shows a species of the tables with its names', async () => {
    const { body } = await get('/v1/lexicon/concepts/taxa/manis-javanica');
    expect(texts(body)).toEqual(['manis javanica', 'sunda pangolin']);
    expect(body.origin).toBe('species-table');
  });

  it.each([
    ['taxa/dragon', 404],
    ['findings/offer', 400],
    ['taxa/..%2f..%2fetc', 400],
  ])('does not know %s', async (id, status) => {
    const answer = await get(`/v1/lexicon/concepts/${id}`);
    expect([answer.status, answer.body.requestId]).toEqual([status, expect.any(String)]);
  });
});

describe('GET /v1/lexicon/export', () => {
  it('gives all terms as JSON', async () => {
    const { body, headers } = await get('/v1/lexicon/export');
    expect(headers['content-disposition']).toBe('attachment; filename="squama-lexicon.json"');
    expect(body.version).toBe(detector.versions.lexicon);
    expect(texts(body)).toEqual(texts((await get('/v1/lexicon/terms')).body));
    expect(body.terms[0].sources).toEqual(['general-knowledge']);
    expect(body.sources).toMatchObject([{ id: 'general-knowledge' }]);
  });

  it('gives CSV with a row for each', async () => {
    const app = await buildTestApp({ detector });
    const { body, headers } = await app.inject('/v1/lexicon/export?format=csv&origin=curated');
    const [head, ...rows] = body.trimEnd().split('\r\n');
    expect(headers['content-type']).toContain('text/csv');
    expect(head).toMatch(/^text,language,id,kind,category,/);
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatch(/^pangolin,en,taxa\/pangolin,taxon,pangolin,taxon,stable,strong,/);
  });

  it('gives a surface the terms that its policy acts on by themselves, and says how', async () => {
    const { body } = await get('/v1/lexicon/export?surface=listing');
    const expected = (await get('/v1/lexicon/terms')).body.terms.filter(
      ({ text }: { text: string }) =>
        detector.assess({ text, surface: 'listing' }).verdict.recommendedAction !== 'allow',
    );
    expect(texts(body)).toEqual(texts({ terms: expected }));
    for (const { text, action } of body.terms)
      expect(detector.assess({ text, surface: 'listing' }).verdict.recommendedAction).toBe(action);
  });

  it.each(['format=xml', 'surface=billboard'])('refuses %s', async (query) => {
    expect((await get(`/v1/lexicon/export?${query}`)).status).toBe(400);
  });
});
