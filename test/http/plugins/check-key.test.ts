import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKey } from '../../../src/access/create-key.js';
import { buildTestApp } from '../../support/build-app.js';
import { assessmentOf, fixedDetector } from '../../support/fixed-detector.js';

const detector = fixedDetector(assessmentOf());
const shop = createKey('shop', ['classify']);
const team = createKey('team', ['lexicon', 'classify']);
const old = createKey('old', ['classify'], '2020-01-31');
const words = createKey('words', ['lexicon']);
const env = { API_KEYS: [shop, team, old, words].map(({ entry }) => entry).join(' ') };

async function call(headers: Record<string, string>, url = '/v1/classify') {
  const app = await buildTestApp({ detector, env });
  const response = await app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload: { text: 'x' },
  });
  return { status: response.statusCode, code: response.json().code, response };
}

describe('with keys', () => {
  it.each([
    { authorization: `Bearer ${shop.secret}` },
    { authorization: `bearer   ${shop.secret}` },
    { 'x-api-key': shop.secret },
    { authorization: `Bearer ${team.secret}` },
  ])('answers who has one', async (headers) => {
    expect((await call(headers)).status).toBe(200);
    expect((await call(headers, '/classify')).status).toBe(200);
  });

  it.each([
    ['none', {}],
    ['a wrong one', { authorization: `Bearer ${shop.secret}x` }],
    ['its hash', { authorization: `Bearer ${shop.entry.split(':')[2]}` }],
    ['an expired one', { 'x-api-key': old.secret }],
    ['an empty one', { 'x-api-key': '' }],
    ['another kind', { authorization: `Basic ${shop.secret}` }],
    ['a wrong one before a right one', { authorization: 'Bearer x', 'x-api-key': shop.secret }],
  ])('refuses %s', async (_, headers) => {
    const { status, code, response } = await call(headers as Record<string, string>);
    expect([status, code]).toEqual([401, 'SQUAMA_UNAUTHORIZED']);
    expect(response.headers['www-authenticate']).toBe('Bearer realm="squama"');
    expect(response.headers['x-request-id']).toBe(response.json().requestId);
    expect(response.body).not.toContain('squama_');
  });

  it('wants the scope of the route', async () => {
    const { status, code, response } = await call({ 'x-api-key': words.secret });
    expect([status, code]).toEqual([403, 'SQUAMA_SCOPE_MISSING']);
    expect(response.json().detail).toContain('classify');
  });

  it.each(['/healthz', '/readyz', '/version', '/metrics', '/openapi.json', '/docs/'])(
    'leaves %s open',
    async (url) => {
      const app = await buildTestApp({ detector, env });
      expect((await app.inject(url)).statusCode).toBe(200);
    },
  );

  it('wants one for a search too, and does not count it twice for HEAD', async () => {
    const app = await buildTestApp({ detector, env });
    expect((await app.inject('/v1/search/check?q=x')).statusCode).toBe(401);
    const head = await app.inject({
      method: 'HEAD',
      url: '/v1/search/check?q=x',
      headers: { 'x-api-key': shop.secret },
    });
    expect(head.statusCode).toBe(200);
  });

  it('listens on any address, and to pages of any origin, as those have no key', async () => {
    const app = await buildTestApp({ detector, env: { ...env, HOST: '0.0.0.0' } });
    const response = await app.inject({
      url: '/version',
      headers: { host: 'squama.example.com', origin: 'https://a.example' },
    });
    expect(response.statusCode).toBe(200);
  });

  it('reads them from a file, and tells what is wrong with it', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'squama-')), 'keys');
    await writeFile(file, `# keys\n${shop.entry}\n`);
    const app = await buildTestApp({ detector, env: { API_KEYS_FILE: file } });
    expect(
      (await app.inject({ url: '/v1/search/check?q=x', headers: { 'x-api-key': shop.secret } })).statusCode,
    ).toBe(200);
    await writeFile(file, '# keys\nshop\n');
    await expect(buildTestApp({ detector, env: { API_KEYS_FILE: file } })).rejects.toThrow(
      'API_KEYS_FILE: line 2',
    );
    await expect(buildTestApp({ detector, env: { API_KEYS_FILE: `${file}s` } })).rejects.toThrow('ENOENT');
  });
});

describe('without keys', () => {
  it('has no admin route', async () => {
    const app = await buildTestApp({ detector });
    expect((await app.inject({ method: 'POST', url: '/v1/admin/reload' })).statusCode).toBe(404);
  });
});
