import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSquamaClient } from '../../clients/typescript/src/create-client.js';
import { createKey } from '../../src/access/create-key.js';
import { buildTestApp } from '../support/build-app.js';
import { smallDetector } from '../support/small-lexicon.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const detector = smallDetector();
const text = 'sunda p4ngolin for sale';

async function connect(env: Record<string, string> = {}, apiKey?: string) {
  const app = await buildTestApp({ detector, env });
  const baseUrl = await app.listen({ host: '127.0.0.1', port: 0 });
  return createSquamaClient({ baseUrl, ...(apiKey !== undefined && { apiKey }) });
}

describe('the clients', () => {
  it.each(['typescript', 'coop'])('%s has the version of the service', (name) => {
    const { version } = JSON.parse(read('package.json'));
    expect(JSON.parse(read(`clients/${name}/package.json`)).version).toBe(version);
  });
});

describe('the TypeScript client', () => {
  it('is made from the OpenAPI document of today (npm run client)', () => {
    const document = createHash('sha256').update(read('openapi/openapi.yaml')).digest('hex');
    expect(read('clients/typescript/src/schema.ts').split('\n')[0]).toContain(document);
  });

  it('calls every kind of route of a running server', async () => {
    const squama = await connect();
    const judged = await squama.POST('/v1/classify', { body: { id: 'a', surface: 'listing', text } });
    expect(judged.error).toBeUndefined();
    expect(judged.data).toEqual(detector.assess({ id: 'a', surface: 'listing', text }));

    const batch = await squama.POST('/v1/classify/batch', { body: { items: [{ text }, { text: '' }] } });
    expect(batch.data?.results.map((result) => 'verdict' in result)).toEqual([true, false]);

    const search = await squama.GET('/v1/search/check', { params: { query: { q: text, locale: 'fr' } } });
    expect(search.data?.versions.lexicon).toBe(detector.versions.lexicon);

    const enriched = await squama.POST('/v1/enrich', { body: { text, reviewerLanguage: 'de' } });
    expect(enriched.data?.card.language).toBe('de');

    const terms = await squama.GET('/v1/lexicon/terms', { params: { query: { language: 'th', limit: 5 } } });
    expect(terms.data?.terms.map((term) => term.text)).toEqual(['ลิ่น']);

    const concept = await squama.GET('/v1/lexicon/concepts/{folder}/{name}', {
      params: { path: { folder: 'taxa', name: 'pangolin' } },
    });
    expect(concept.data?.title).toBe('Pangolin');

    const analysis = await squama.POST('/v1/analyze', { body: { text } });
    expect(analysis.data?.matches[0]?.outcome).toBe('counted');
  });

  it('gives problems as errors', async () => {
    const squama = await connect();
    const { data, error, response } = await squama.POST('/v1/classify', { body: { text: '' } });
    expect(data).toBeUndefined();
    expect(response.status).toBe(400);
    expect(error?.code).toBe('SQUAMA_INVALID_REQUEST');
  });

  it('sends its key', async () => {
    const key = createKey('shop', ['classify']);
    const env = { API_KEYS: key.entry };
    const open = await connect(env);
    expect((await open.POST('/v1/classify', { body: { text } })).response.status).toBe(401);
    const squama = await connect(env, key.secret);
    expect((await squama.POST('/v1/classify', { body: { text } })).response.status).toBe(200);
    const answers = [];
    for await (const answer of squama.classifyStream([{ text }])) answers.push(answer);
    expect(answers).toHaveLength(1);
  });

  it('streams posts and answers', async () => {
    const squama = await connect();
    async function* posts() {
      for (let id = 0; id < 300; id++) yield { id: String(id), text };
    }
    const ids: (string | undefined)[] = [];
    for await (const answer of squama.classifyStream(posts())) ids.push(answer.id);
    expect(ids).toEqual(Array.from({ length: 300 }, (_, id) => String(id)));
  });
});
