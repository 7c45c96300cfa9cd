import { describe, expect, it } from 'vitest';
import { buildTestApp } from '../../support/build-app.js';
import { assessmentOf, fixedDetector } from '../../support/fixed-detector.js';

const detector = fixedDetector(assessmentOf());

describe('/openapi.json', () => {
  it('is the document of the routes', async () => {
    const response = await (await buildTestApp({ detector })).inject('/openapi.json');
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.json()).toMatchObject({ openapi: '3.1.0', paths: { '/v1/classify': {} } });
  });
});

describe('/docs', () => {
  it.each(['/docs', '/docs/'])('%s shows the page, which loads nothing from elsewhere', async (url) => {
    const app = await buildTestApp({ detector });
    const page = await app.inject(url);
    expect(page.statusCode).toBe(200);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/);
    const links = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, link]) => new URL(String(link), `http://localhost${url}`),
    );
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      expect(link.host).toBe('localhost');
      expect((await app.inject(link.pathname)).statusCode).toBe(200);
    }
  });
});
