import { describe, expect, it } from 'vitest';
import { packageInfo } from '../../../src/package-info.js';
import { buildTestApp } from '../../support/build-app.js';
import { assessmentOf, fixedDetector, matchOf, versions } from '../../support/fixed-detector.js';
import { postJson } from '../../support/post-json.js';

const detector = fixedDetector(
  assessmentOf({
    verdict: {
      risk: 'high',
      score: 0.9,
      recommendedAction: 'block',
      categories: [{ category: 'ivory', risk: 'high', score: 0.9 }],
    },
    matches: [matchOf({ evasion: ['leetspeak'] }), matchOf({ evasion: ['leetspeak', 'masking'] })],
    language: { detected: 'th', supported: true, coverage: 'reviewed' },
  }),
);

describe('operations', () => {
  it.each(['/healthz', '/readyz'])('answers %s', async (url) => {
    const response = await (await buildTestApp({ detector })).inject(url);
    expect([response.statusCode, response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('names the versions that judge', async () => {
    const response = await (await buildTestApp({ detector })).inject('/version');
    expect(response.json()).toEqual({ name: 'squama', version: packageInfo.version, ...versions });
  });
});

describe('GET /metrics', () => {
  it('counts answers, verdicts and what led to them', async () => {
    const app = await buildTestApp({ detector });
    await postJson(app, '/v1/classify', { text: 'x', surface: 'listing' });
    await postJson(app, '/v1/classify', { text: 5 });
    await postJson(app, '/v1/classify/batch', { items: [{ text: 'x' }, {}] });
    await app.inject('/v1/search/check?q=ivory');
    await app.inject('/secret-path?q=secret-query');
    const response = await app.inject('/metrics');
    expect(response.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    for (const line of [
      'squama_http_requests_total{route="/v1/classify",method="POST",status="200"} 1',
      'squama_http_requests_total{route="/v1/classify",method="POST",status="400"} 1',
      'squama_http_requests_total{route="/v1/classify/batch",method="POST",status="200"} 1',
      'squama_http_requests_total{route="/v1/search/check",method="GET",status="200"} 1',
      'squama_http_requests_total{route="none",method="any",status="404"} 1',
      'squama_http_request_duration_seconds_count{route="/v1/classify",method="POST"} 2',
      'squama_verdicts_total{surface="listing",risk="high",action="block"} 1',
      'squama_verdicts_total{surface="post",risk="high",action="block"} 1',
      'squama_verdicts_total{surface="search",risk="high",action="block"} 1',
      'squama_categories_total{category="ivory"} 3',
      'squama_matches_total{kind="commodity"} 6',
      'squama_evasions_total{evasion="leetspeak"} 6',
      'squama_evasions_total{evasion="masking"} 3',
      'squama_languages_total{language="th"} 3',
      'squama_search_interventions_total{intervention="block"} 1',
      'squama_lexicon_info{engine="1.2.3",lexicon="2026.1.1+abcdef",policy="p1"} 1',
    ]) {
      expect(response.body.split('\n')).toContain(line);
    }
    expect(response.body).toContain('nodejs_eventloop_lag_seconds');
    expect(response.body).not.toContain('secret');
  });

  it('does not grow with each scrape', async () => {
    const app = await buildTestApp({ detector });
    await postJson(app, '/v1/classify', { text: 'x' });
    await app.inject('/metrics');
    expect((await app.inject('/metrics')).body).toContain('squama_categories_total{category="ivory"} 1\n');
  });

  it('puts a language it does not know among the others', async () => {
    const language = { detected: 'tlh', supported: false, coverage: 'none' } as const;
    const app = await buildTestApp({ detector: fixedDetector(assessmentOf({ language })) });
    await postJson(app, '/v1/classify', { text: 'x' });
    const { body } = await app.inject('/metrics');
    expect(body).toContain('squama_languages_total{language="other"} 1');
    expect(body).not.toContain('tlh');
  });

  it('keeps the counts of two apps apart', async () => {
    const [one, other] = [await buildTestApp({ detector }), await buildTestApp({ detector })];
    await postJson(one, '/v1/classify', { text: 'x' });
    expect((await other.inject('/metrics')).body).toContain('squama_categories_total{category="ivory"} 0\n');
  });
});
