import { describe, expect, it } from 'vitest';
import { buildTestApp } from '../../support/build-app.js';
import { assessmentOf, fixedDetector } from '../../support/fixed-detector.js';

const detector = fixedDetector(assessmentOf());

async function post(origin: string, env: Record<string, string> = {}, host = 'localhost:8080') {
  const app = await buildTestApp({ detector, env });
  const headers = { 'content-type': 'application/json', host, origin };
  return app.inject({ method: 'POST', url: '/v1/classify', headers, payload: { text: 'x' } });
}

describe('a service without keys', () => {
  it.each(['http://localhost:8080', 'https://localhost:8080'])(
    'answers its own pages (%s)',
    async (origin) => {
      expect((await post(origin)).statusCode).toBe(200);
    },
  );

  it.each(['https://example.com', 'null', 'http://localhost:9090', 'http://localhost:8080.example.com', ''])(
    'does not answer pages of %j',
    async (origin) => {
      const response = await post(origin);
      expect([response.statusCode, response.json().code]).toEqual([403, 'SQUAMA_ORIGIN_NOT_ALLOWED']);
    },
  );

  it('nor does it elsewhere, when anyone may call', async () => {
    const env = { HOST: '0.0.0.0', ALLOW_UNAUTHENTICATED: 'yes-anyone-may-call' };
    expect((await post('https://example.com', env, 'squama.example')).statusCode).toBe(403);
    expect((await post('https://squama.example', env, 'squama.example')).statusCode).toBe(200);
  });
});
