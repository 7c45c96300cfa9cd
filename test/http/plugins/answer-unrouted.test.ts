import { describe, expect, it } from 'vitest';
import { buildTestApp } from '../../support/build-app.js';
import { assessmentOf, fixedDetector } from '../../support/fixed-detector.js';

const detector = fixedDetector(assessmentOf());

describe('a path that is not there', () => {
  it.each(['/', '/v1', '/v1/classify/', '/v2/classify', '/docs/static/nothing.js', '/v1/classify/batch/1'])(
    '%s is 404',
    async (url) => {
      const response = await (await buildTestApp({ detector })).inject(url);
      expect([response.statusCode, response.json().code]).toEqual([404, 'SQUAMA_NOT_FOUND']);
    },
  );

  it('does not stand in the answer', async () => {
    const response = await (await buildTestApp({ detector })).inject('/secret?q=secret');
    expect(response.body).not.toContain('secret');
  });

  it('that can not be decoded is 400', async () => {
    const response = await (await buildTestApp({ detector })).inject('/%zz');
    expect([response.statusCode, response.json().code]).toEqual([400, 'SQUAMA_MALFORMED_HTTP']);
    expect(response.body).not.toContain('%zz');
  });
});

describe('a method that a path does not take', () => {
  it.each([
    ['GET', '/v1/classify', 'OPTIONS, POST'],
    ['DELETE', '/v1/classify/batch', 'OPTIONS, POST'],
    ['PUT', '/v1/search/check', 'GET, HEAD, OPTIONS, POST'],
    ['POST', '/healthz?x=1', 'GET, HEAD, OPTIONS'],
  ] as const)('%s %s is 405, with Allow', async (method, url, allow) => {
    const response = await (await buildTestApp({ detector })).inject({ method, url });
    expect([response.statusCode, response.json().code]).toEqual([405, 'SQUAMA_METHOD_NOT_ALLOWED']);
    expect(response.headers.allow).toBe(allow);
  });
});

describe('OPTIONS', () => {
  it('tells what a path takes, and lets no other origin in', async () => {
    const app = await buildTestApp({ detector });
    const response = await app.inject({
      method: 'OPTIONS',
      url: '/v1/classify',
      headers: { origin: 'https://example.com' },
    });
    expect([response.statusCode, response.headers.allow, response.body]).toEqual([204, 'OPTIONS, POST', '']);
    expect(Object.keys(response.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});
