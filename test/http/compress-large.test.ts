import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildTestApp } from '../support/build-app.js';
import { smallDetector } from '../support/small-lexicon.js';

const post = { text: 'pangolin for sale' };
const batch = { items: Array.from({ length: 50 }, () => post) };

async function send(url: string, payload: object | undefined, encoding: string | undefined) {
  const app = await buildTestApp({ detector: smallDetector() });
  return app.inject({
    method: payload === undefined ? 'GET' : 'POST',
    url,
    headers: encoding === undefined ? {} : { 'accept-encoding': encoding },
    ...(payload !== undefined && { payload }),
  });
}

describe('large answers', () => {
  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
    ['gzip, deflate, br', brotliDecompressSync],
  ])('are compressed for who accepts %s', async (encoding, decompress) => {
    const plain = await send('/v1/classify/batch', batch, undefined);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const packed = await send('/v1/classify/batch', batch, encoding);
    expect(packed.headers['content-encoding']).toBe(encoding === 'gzip' ? 'gzip' : 'br');
    expect(packed.headers.vary).toContain('accept-encoding');
    expect(decompress(packed.rawPayload).toString('utf8')).toBe(plain.body);
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 5);
  });

  it('are left as they are for who accepts nothing of it', async () => {
    const { headers } = await send('/v1/classify/batch', batch, 'identity');
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('are compressed while they are written', async () => {
    const { headers, rawPayload } = await send('/openapi.json', undefined, 'gzip');
    expect(headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(rawPayload).toString('utf8')).openapi).toBe('3.1.0');
  });
});

describe('small answers', () => {
  it.each([
    ['/v1/classify', post],
    ['/v1/classify/batch', { items: [post] }],
    ['/v1/search/check', { query: 'pangolin for sale' }],
    ['/v1/lexicon', undefined],
  ])('are not: %s', async (url, payload) => {
    const { headers } = await send(url, payload, 'gzip, br');
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-length']).toBeDefined();
  });
});
