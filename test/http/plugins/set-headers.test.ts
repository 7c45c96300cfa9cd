import { describe, expect, it } from 'vitest';
import { buildTestApp } from '../../support/build-app.js';
import { assessmentOf, fixedDetector } from '../../support/fixed-detector.js';

const detector = fixedDetector(assessmentOf());

describe('every answer', () => {
  it.each([
    ['POST', '/v1/classify'],
    ['GET', '/healthz'],
    ['GET', '/nothing'],
    ['OPTIONS', '/v1/classify'],
  ] as const)('(%s %s) has an id and is neither stored, sniffed nor framed', async (method, url) => {
    const { headers } = await (await buildTestApp({ detector })).inject({ method, url });
    expect(headers).toMatchObject({
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    expect(headers).not.toHaveProperty('x-powered-by');
  });
});
