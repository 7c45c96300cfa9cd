import { beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../../src/assessment.js';
import type { Post } from '../../../src/post.js';
import { buildTestApp, realDetector } from '../../support/build-app.js';
import { assessmentOf, fixedDetector, matchOf, versions } from '../../support/fixed-detector.js';
import { postJson } from '../../support/post-json.js';

beforeAll(() => {
  realDetector();
}, 60_000);

const url = '/v1/search/check';

function answering(recommendedAction: Action, seen: Post[] = []) {
  return fixedDetector((post) => {
    seen.push(post);
    return assessmentOf({
      verdict: { risk: 'high', score: 0.93, recommendedAction, categories: [] },
      matches: [matchOf()],
    });
  });
}

describe('GET /v1/search/check', () => {
  it('lets through', async () => {
    const app = await buildTestApp({ detector: answering('allow') });
    const response = await app.inject({ url, query: { q: 'ivory', locale: 'th' } });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({
      intervention: 'none',
      reasonCode: 'none',
      interstitial: null,
      risk: 'high',
      score: 0.93,
      versions,
    });
  });

  it('advises, in the language of the person who searches', async () => {
    const app = await buildTestApp({ detector: answering('review') });
    const body = (await app.inject({ url, query: { q: 'ivory', locale: 'pt-BR' } })).json();
    expect(body).toMatchObject({
      intervention: 'advisory',
      reasonCode: 'possible-wildlife-trade',
      interstitial: { id: 'wildlife-trade-advisory', locale: 'pt' },
    });
    expect(body.interstitial.actions).toEqual(['learn_more', 'report', 'show_results', 'cancel']);
    expect(body.interstitial.resources[0]).toEqual({
      name: expect.any(String),
      url: expect.stringMatching(/^https:/),
    });
  });

  it('blocks, and never offers to show results', async () => {
    const app = await buildTestApp({ detector: answering('block') });
    const body = (await app.inject({ url, query: { q: 'ivory' } })).json();
    expect(body).toMatchObject({
      intervention: 'block',
      reasonCode: 'protected-wildlife-trade',
      interstitial: { id: 'wildlife-trade-block', locale: 'en', actions: ['learn_more', 'report', 'cancel'] },
    });
  });

  it('gives the matched terms only when asked, and says in which parameter they stand', async () => {
    const app = await buildTestApp({ detector: answering('block') });
    expect((await app.inject({ url, query: { q: 'ivory' } })).body).not.toContain('commodities/ivory');
    const body = (await app.inject({ url, query: { q: 'ivory', include: 'matches' } })).json();
    expect(body.matches).toMatchObject([{ field: '/q', quote: 'ivory', start: 0, end: 5 }]);
  });

  it('judges the query as a search, or as the surface given', async () => {
    const seen: Post[] = [];
    const app = await buildTestApp({ detector: answering('allow', seen) });
    await app.inject({ url, query: { q: '象牙 &=' } });
    await app.inject({ url, query: { q: '5', surface: 'listing' } });
    expect(seen).toEqual([
      { text: '象牙 &=', surface: 'search' },
      { text: '5', surface: 'listing' },
    ]);
  });

  it.each<[string, string, string]>([
    ['no query', '', '/q'],
    ['an empty query', '?q=', '/q'],
    ['a query of 1001 characters', `?q=${'x'.repeat(1001)}`, '/q'],
    ['two queries', '?q=a&q=b', '/q'],
    ['a locale that is none', '?q=x&locale=!', '/locale'],
    ['an unknown parameter', '?q=x&utm_source=y', '/utm_source'],
    ['an unknown inclusion', '?q=x&include=all', '/include'],
    ['an unknown surface', '?q=x&surface=y', '/surface'],
  ])('refuses %s', async (_, query, pointer) => {
    const app = await buildTestApp({ detector: answering('allow') });
    const response = await app.inject({ url: url + query });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'SQUAMA_INVALID_REQUEST', errors: [{ pointer }] });
  });

  it('takes a query of 1000 characters', async () => {
    const app = await buildTestApp({ detector: answering('allow') });
    expect((await app.inject({ url, query: { q: '象'.repeat(1000) } })).statusCode).toBe(200);
  });

  it('answers HEAD', async () => {
    const app = await buildTestApp({ detector: answering('allow') });
    const response = await app.inject({ method: 'HEAD', url, query: { q: 'x' } });
    expect([response.statusCode, response.body]).toEqual([200, '']);
  });
});

describe('POST /v1/search/check', () => {
  it('answers as GET does, with the query kept out of the address', async () => {
    const app = await buildTestApp({ detector: answering('block') });
    const { status, body } = await postJson(app, url, { query: 'ivory', locale: 'ja', surface: 'search' });
    const got = (await app.inject({ url, query: { q: 'ivory', locale: 'ja', surface: 'search' } })).json();
    expect(status).toBe(200);
    expect(body).toEqual(got);
  });

  it('gives the matched terms only when asked', async () => {
    const app = await buildTestApp({ detector: answering('block') });
    expect((await postJson(app, url, { query: 'ivory' })).body).not.toHaveProperty('matches');
    const { body } = await postJson(app, url, { query: 'ivory', include: 'matches' });
    expect(body.matches).toMatchObject([{ field: '/query' }]);
  });

  it.each<[unknown, string]>([
    [{}, '/query'],
    [{ query: 5 }, '/query'],
    [{ query: '' }, '/query'],
    [{ query: 'x', q: 'x' }, '/q'],
  ])('refuses %j', async (body, pointer) => {
    const answer = await postJson(await buildTestApp({ detector: answering('allow') }), url, body);
    expect(answer.body).toMatchObject({ status: 400, errors: [{ pointer }] });
  });
});

describe('the search check with the lexicon as it is', () => {
  it('lets a search through that has nothing to do with it', async () => {
    const app = await buildTestApp();
    expect((await app.inject({ url, query: { q: 'weather tomorrow' } })).json()).toMatchObject({
      intervention: 'none',
    });
  });
});
