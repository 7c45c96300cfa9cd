import { expect, it } from 'vitest';
import { buildTestApp } from '../../support/build-app.js';
import { assessmentOf, fixedDetector } from '../../support/fixed-detector.js';

const detector = fixedDetector(assessmentOf());

it.each([
  ['POST', '/v1/classify?locale=es', { text: 'x' }],
  ['POST', '/v1/classify/batch?locale=es', { items: [{ text: 'x' }] }],
  ['POST', '/v1/search/check?locale=es', { query: 'x' }],
  ['POST', '/v1/enrich?locale=es', { text: 'x' }],
  ['GET', '/v1/lexicon?locale=es', undefined],
  ['GET', '/v1/search/check?q=x&lang=es', undefined],
] as const)('a parameter that %s %s does not take is refused by name', async (method, url, payload) => {
  const app = await buildTestApp({ detector });
  const response = await app.inject({ method, url, ...(payload !== undefined && { payload }) });
  const name = url.startsWith('/v1/search/check?q') ? 'lang' : 'locale';
  expect(response.json()).toMatchObject({
    status: 400,
    code: 'SQUAMA_INVALID_REQUEST',
    errors: [{ pointer: `/${name}`, detail: `there is no parameter named "${name}"` }],
  });
});

it('a probe may bring one, as some balancers do', async () => {
  const app = await buildTestApp({ detector });
  expect((await app.inject({ url: '/healthz?from=balancer' })).statusCode).toBe(200);
});
