import { describe, expect, it } from 'vitest';
import { createKey } from '../../../src/access/create-key.js';
import { buildTestApp } from '../../support/build-app.js';
import { assessmentOf, fixedDetector } from '../../support/fixed-detector.js';

const detector = fixedDetector(assessmentOf());
const search = '/v1/search/check?q=x';

describe('a limit', () => {
  it('is told on each answer, and refuses what is beyond it', async () => {
    const app = await buildTestApp({ detector, env: { RATE_LIMIT_PER_MINUTE: '2' } });
    const first = await app.inject(search);
    expect(first.headers).toMatchObject({
      'ratelimit-limit': '2',
      'ratelimit-remaining': '1',
      'ratelimit-reset': '60',
    });
    await app.inject({ method: 'POST', url: '/v1/classify', payload: { text: 'x' } });
    const beyond = await app.inject(search);
    expect([beyond.statusCode, beyond.json().code]).toEqual([429, 'SQUAMA_TOO_MANY_REQUESTS']);
    expect(beyond.headers).toMatchObject({
      'retry-after': '60',
      'ratelimit-remaining': '0',
    });
    expect((await app.inject('/metrics')).body).toContain('squama_limited_requests_total 1\n');
  });

  it('is not there unless set', async () => {
    const app = await buildTestApp({ detector });
    expect((await app.inject(search)).headers).not.toHaveProperty('ratelimit-limit');
  });

  it('does not hold for health and metrics', async () => {
    const app = await buildTestApp({ detector, env: { RATE_LIMIT_PER_MINUTE: '1' } });
    for (const url of ['/healthz', '/healthz', '/readyz', '/metrics', '/metrics'])
      expect((await app.inject(url)).statusCode).toBe(200);
  });

  it('is for each key by itself, from wherever it calls', async () => {
    const [one, two] = [createKey('one', ['classify']), createKey('two', ['classify'])];
    const env = { RATE_LIMIT_PER_MINUTE: '1', API_KEYS: `${one.entry} ${two.entry}` };
    const app = await buildTestApp({ detector, env });
    const call = async (secret: string, remoteAddress: string) =>
      (await app.inject({ url: search, headers: { 'x-api-key': secret }, remoteAddress })).statusCode;
    expect(await call(one.secret, '10.0.0.1')).toBe(200);
    expect(await call(two.secret, '10.0.0.1')).toBe(200);
    expect(await call(one.secret, '10.0.0.2')).toBe(429);
    // Who has no key is told so, and uses up nothing.
    expect(await call('wrong', '10.0.0.2')).toBe(401);
  });

  it('is for each address without keys, and for a whole network of IPv6', async () => {
    const app = await buildTestApp({ detector, env: { RATE_LIMIT_PER_MINUTE: '1' } });
    const call = async (remoteAddress: string) =>
      (await app.inject({ url: search, remoteAddress })).statusCode;
    expect(await call('10.0.0.1')).toBe(200);
    expect(await call('10.0.0.2')).toBe(200);
    expect(await call('10.0.0.1')).toBe(429);
    expect(await call('2001:db8:1:1::1')).toBe(200);
    expect(await call('2001:db8:1:1::2')).toBe(429);
    expect(await call('2001:db8:1:2::1')).toBe(200);
  });

  it('is counted here when Redis is away', async () => {
    const env = { RATE_LIMIT_PER_MINUTE: '2', REDIS_URL: 'redis://127.0.0.1:1' };
    const app = await buildTestApp({ detector, env });
    const statuses = [];
    for (let index = 0; index < 4; index += 1) statuses.push((await app.inject(search)).statusCode);
    expect(statuses).toEqual([200, 200, 429, 429]);
    const { body } = await app.inject('/metrics');
    expect(body).toContain('squama_limits_shared 0\n');
    expect(body).toMatch(/squama_redis_failures_total [1-9]/);
  });
});
