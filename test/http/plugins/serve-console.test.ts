import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../support/build-app.js';
import { assessmentOf, fixedDetector } from '../../support/fixed-detector.js';

const detector = fixedDetector(assessmentOf());
const page = '<!doctype html><title>Squama</title>';
const script = 'console.log("a".repeat(999));';
let consoleDir: string;

beforeAll(async () => {
  consoleDir = await mkdtemp(join(tmpdir(), 'squama-console-'));
  await mkdir(join(consoleDir, 'assets'));
  await writeFile(join(consoleDir, 'index.html'), page);
  await writeFile(join(consoleDir, 'assets', 'app-1234.js'), script);
  await writeFile(join(consoleDir, 'assets', 'app-1234.js.br'), brotliCompressSync(script));
  await writeFile(join(consoleDir, 'assets', 'app-1234.js.gz'), gzipSync(script));
  await writeFile(join(consoleDir, 'assets', 'notes.txt'), 'not for the web');
});
afterAll(() => rm(consoleDir, { recursive: true }));

describe('the page', () => {
  it('runs nothing but its own scripts and styles, and is asked for anew each time', async () => {
    const response = await (await buildTestApp({ detector, consoleDir })).inject('/');
    expect([response.statusCode, response.body]).toEqual([200, page]);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.headers['cache-control']).toBe('no-cache');
    const policy = String(response.headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
    expect(policy).not.toMatch(/unsafe|data:|\*/);
  });

  it('is not sent again while it is the same', async () => {
    const app = await buildTestApp({ detector, consoleDir });
    const { etag } = (await app.inject('/')).headers;
    const again = await app.inject({ url: '/', headers: { 'if-none-match': String(etag) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('needs no key where the API does', async () => {
    const API_KEYS = `test:classify:${'0'.repeat(64)}`;
    const app = await buildTestApp({ detector, consoleDir, env: { API_KEYS } });
    expect((await app.inject('/')).statusCode).toBe(200);
    expect((await app.inject('/assets/app-1234.js')).statusCode).toBe(200);
  });
});

describe('an asset', () => {
  const url = '/assets/app-1234.js';

  it('may be kept for ever', async () => {
    const { headers, body } = await (await buildTestApp({ detector, consoleDir })).inject(url);
    expect(body).toBe(script);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    });
    expect(headers).not.toHaveProperty('content-encoding');
  });

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.0', undefined],
    ['identity', undefined],
  ])('for accept-encoding %j comes as %s', async (accepted, encoding) => {
    const app = await buildTestApp({ detector, consoleDir });
    const response = await app.inject({ url, headers: { 'accept-encoding': accepted } });
    expect(response.headers['content-encoding']).toBe(encoding);
    if (encoding === 'br') expect(String(brotliDecompressSync(response.rawPayload))).toBe(script);
  });

  it.each(['/assets/none.js', '/assets/notes.txt', '/assets/..%2f..%2fpackage.json', '/assets/'])(
    'that is not there is a problem (%s)',
    async (path) => {
      const response = await (await buildTestApp({ detector, consoleDir })).inject(path);
      expect([response.statusCode, response.json().code]).toEqual([404, 'SQUAMA_NOT_FOUND']);
    },
  );
});

describe('no console', () => {
  it('is there when it is turned off, or was not built', async () => {
    const off = await buildTestApp({ detector, consoleDir, env: { CONSOLE: 'off' } });
    expect((await off.inject('/')).statusCode).toBe(404);
    const unbuilt = await buildTestApp({ detector, consoleDir: join(consoleDir, 'nothing') });
    expect((await unbuilt.inject('/')).statusCode).toBe(404);
  });
});
