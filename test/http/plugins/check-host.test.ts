import { describe, expect, it } from 'vitest';
import { buildTestApp } from '../../support/build-app.js';
import { assessmentOf, fixedDetector } from '../../support/fixed-detector.js';

const detector = fixedDetector(assessmentOf());

async function statusFor(host: string, env: Record<string, string> = {}): Promise<number> {
  const app = await buildTestApp({ detector, env });
  return (await app.inject({ url: '/healthz', headers: { host } })).statusCode;
}

describe('a service on loopback', () => {
  it.each(['localhost', 'LOCALHOST:8080', 'squama.localhost', '127.0.0.1:8080', '127.1.2.3', '[::1]:80'])(
    'answers as %s',
    async (host) => {
      expect(await statusFor(host)).toBe(200);
    },
  );

  it.each([
    'example.com',
    'localhost.example.com',
    '127.0.0.1.example.com',
    'localhost@example.com',
    '10.0.0.1',
    'notlocalhost',
  ])('does not answer as %j', async (host) => {
    expect(await statusFor(host)).toBe(403);
  });

  it('goes on checking after a good one', async () => {
    const app = await buildTestApp({ detector });
    await app.inject({ url: '/healthz', headers: { host: 'localhost' } });
    const response = await app.inject({ url: '/healthz', headers: { host: 'example.com' } });
    expect(response.json()).toMatchObject({ status: 403, code: 'SQUAMA_HOST_NOT_ALLOWED' });
  });
});

describe('a service elsewhere', () => {
  it.each([{ HOST: '0.0.0.0' }, { HOST: '::' }, { TRUST_PROXY: 'true' }])(
    '(%j) answers under any name',
    async (env) => {
      const open = { ALLOW_UNAUTHENTICATED: 'yes-anyone-may-call', ...env };
      expect(await statusFor('squama.example.com', open)).toBe(200);
    },
  );
});
