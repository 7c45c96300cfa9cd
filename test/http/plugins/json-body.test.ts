import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildTestApp } from '../../support/build-app.js';
import { assessmentOf, fixedDetector } from '../../support/fixed-detector.js';
import { postJson } from '../../support/post-json.js';

const url = '/v1/classify';
const detector = fixedDetector(assessmentOf());

describe('a JSON body', () => {
  it('that is not JSON is refused, with the place and none of the text', async () => {
    const { status, body } = await postJson(await buildTestApp({ detector }), url, '{\n  "text": secret\n}');
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'SQUAMA_INVALID_JSON',
      detail: 'At line 2, column 11, a value is expected.',
    });
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it.each(['', '  \n'])('that is empty (%j) is refused', async (text) => {
    expect((await postJson(await buildTestApp({ detector }), url, text)).body).toMatchObject({
      status: 400,
      code: 'SQUAMA_EMPTY_BODY',
    });
  });

  it.each([
    '{"__proto__":{"text":"x"}}',
    '{"text":"x","media":[{"kind":"image","__proto__":null}]}',
    '{"text":"x","\\u005f_proto__":1}',
    '{"text":"x","constructor":{"prototype":{}}}',
  ])('that poisons a prototype is refused: %s', async (text) => {
    expect((await postJson(await buildTestApp({ detector }), url, text)).body).toMatchObject({
      status: 400,
      code: 'SQUAMA_FORBIDDEN_KEY',
    });
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', ''])(
    'with a key named %j is refused by name',
    async (key) => {
      const { body } = await postJson(await buildTestApp({ detector }), url, { text: 'x', [key]: 1 });
      expect(body).toMatchObject({
        status: 400,
        code: 'SQUAMA_INVALID_REQUEST',
        errors: [{ pointer: `/${key}` }],
      });
    },
  );

  it('with a raw NUL in it is refused', async () => {
    expect((await postJson(await buildTestApp({ detector }), url, '{"text":"a\u0000b"}')).body.code).toBe(
      'SQUAMA_INVALID_JSON',
    );
  });

  it('that nests deeply is refused without falling over', async () => {
    const app = await buildTestApp({ detector });
    for (const text of [
      '['.repeat(500_000),
      `${'['.repeat(500_000)}${']'.repeat(500_000)}`,
      '{"text":'.repeat(100_000),
    ]) {
      expect((await postJson(app, url, text)).status).toBe(400);
    }
  });

  it('may begin with a byte order mark', async () => {
    expect((await postJson(await buildTestApp({ detector }), url, '\ufeff{"text":"x"}')).status).toBe(200);
  });
});

describe('a body of another type', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/problem+json',
    'application/jsonp',
    'nonsense',
    '',
  ])('(%j) is refused', async (type) => {
    const app = await buildTestApp({ detector });
    const response = await app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': type },
      payload: '{"text":"x"}',
    });
    expect([response.statusCode, response.json().code]).toEqual([415, 'SQUAMA_UNSUPPORTED_MEDIA_TYPE']);
  });

  it('that is compressed is refused, and the compression named', async () => {
    const app = await buildTestApp({ detector });
    const response = await app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      payload: gzipSync('{"text":"x"}'),
    });
    expect(response.json()).toMatchObject({
      status: 415,
      code: 'SQUAMA_UNSUPPORTED_MEDIA_TYPE',
      detail: expect.stringContaining('content-encoding'),
    });
  });

  it('may say that it is encoded by nothing', async () => {
    const app = await buildTestApp({ detector });
    const response = await app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', 'content-encoding': 'identity' },
      payload: '{"text":"x"}',
    });
    expect(response.statusCode).toBe(200);
  });

  it.each(['application/json; charset=utf-8', 'Application/JSON'])('but %s is JSON', async (type) => {
    const app = await buildTestApp({ detector });
    const response = await app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': type },
      payload: '{"text":"x"}',
    });
    expect(response.statusCode).toBe(200);
  });
});

describe('no body at all', () => {
  it.each([url, '/v1/classify/batch', '/v1/search/check'])('is refused by %s', async (path) => {
    const app = await buildTestApp({ detector });
    const response = await app.inject({ method: 'POST', url: path });
    expect([response.statusCode, response.json().code]).toEqual([400, 'SQUAMA_EMPTY_BODY']);
  });
});

describe('a body that is too large', () => {
  it('is refused beyond 1 MiB, and taken up to it', async () => {
    const app = await buildTestApp({ detector });
    const frame = JSON.stringify({ text: '' }).length;
    const send = (size: number) => postJson(app, url, { text: 'x'.repeat(size - frame) });
    expect((await send(1024 * 1024)).status).toBe(200);
    expect((await send(1024 * 1024 + 1)).body).toMatchObject({ status: 413, code: 'SQUAMA_BODY_TOO_LARGE' });
  });

  it('is told how much there may be', async () => {
    const app = await buildTestApp({ detector, env: { MAX_BODY_BYTES: '2048', MAX_BATCH_BYTES: '4096' } });
    const text = 'x'.repeat(5_000);
    expect((await postJson(app, url, { text })).body.detail).toContain('2,048 bytes');
    expect((await postJson(app, '/v1/classify/batch', { items: [{ text }] })).body.detail).toContain(
      '4,096 bytes',
    );
  });

  it('is measured against the settings', async () => {
    const app = await buildTestApp({ detector, env: { MAX_BODY_BYTES: '2048', MAX_BATCH_BYTES: '1024' } });
    expect((await postJson(app, url, { text: 'x'.repeat(2_000) })).status).toBe(200);
    expect((await postJson(app, url, { text: 'x'.repeat(2_100) })).status).toBe(413);
    expect((await postJson(app, '/v1/classify/batch', { items: [{ text: 'x'.repeat(1_100) }] })).status).toBe(
      413,
    );
  });
});
