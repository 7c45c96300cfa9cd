import { once } from 'node:events';
import { Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import compress from '@fastify/compress';
import Fastify, { type FastifyInstance } from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RequestError } from '../../../src/errors.js';
import { compressLarge } from '../../../src/http/compress-large.js';
import { answerErrors } from '../../../src/http/plugins/answer-errors.js';
import { safeLog } from '../../../src/http/safe-log.js';
import { problemSchema } from '../../../src/http/schemas/problem.js';
import { buildTestApp } from '../../support/build-app.js';
import { assessmentOf, fixedDetector } from '../../support/fixed-detector.js';
import { postJson } from '../../support/post-json.js';

const secret = 'secret-text';

describe('an error', () => {
  it('is a problem as in RFC 9457, with the request id in three places', async () => {
    const app = await buildTestApp({ detector: fixedDetector(assessmentOf()) });
    const requestId = '0b5cbf5a-6c2c-4f63-9a0e-6c6a2b1f4f0e';
    const response = await app.inject({ url: '/nothing', headers: { 'x-request-id': requestId } });
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.headers['x-request-id']).toBe(requestId);
    expect(problemSchema.parse(response.json())).toEqual({
      type: 'urn:squama:problem:not-found',
      title: 'There is nothing at this path',
      status: 404,
      detail: 'See /docs for what there is.',
      instance: `urn:uuid:${requestId}`,
      code: 'SQUAMA_NOT_FOUND',
      requestId,
      errors: [],
    });
  });

  it('from inside hides everything', async () => {
    const detector = fixedDetector(({ text }) => {
      throw new TypeError(`can not read ${text}`);
    });
    const { status, body } = await postJson(await buildTestApp({ detector }), '/v1/classify', {
      text: secret,
    });
    expect(status).toBe(500);
    expect(body).toMatchObject({ code: 'SQUAMA_INTERNAL', errors: [] });
    expect(JSON.stringify(body)).not.toMatch(/secret|TypeError|can not read|\.ts/);
  });

  it('from inside that looks like one of the client is still hidden', async () => {
    const detector = fixedDetector(() => {
      throw Object.assign(new Error(secret), { statusCode: 418, code: 'TEAPOT' });
    });
    const { status, body } = await postJson(await buildTestApp({ detector }), '/v1/classify', { text: 'x' });
    expect([status, body.code]).toEqual([500, 'SQUAMA_INTERNAL']);
    expect(JSON.stringify(body)).not.toContain(secret);
  });

  it('of the serialiser is hidden too', async () => {
    const detector = fixedDetector(() => ({ ...assessmentOf(), verdict: undefined }) as never);
    const { status, body } = await postJson(await buildTestApp({ detector }), '/v1/classify', { text: 'x' });
    expect([status, body.code]).toEqual([500, 'SQUAMA_INTERNAL']);
  });
});

describe('the log of an error', () => {
  it('tells the kind, the route, the id and the lines of code, and no text', async () => {
    const { app, lines } = loggingApp();
    app.get('/fail', (request) => {
      throw new TypeError(`can not read ${JSON.stringify(request.query)}\n at ${secret}`);
    });
    const response = await app.inject(`/fail?q=${secret}`);
    expect(lines.join('')).not.toContain(secret);
    const [line] = lines.map((text) => JSON.parse(text));
    expect(line).toMatchObject({
      msg: 'request failed',
      req: { method: 'GET', route: '/fail', requestId: response.json().requestId },
      err: { type: 'TypeError', stack: expect.stringContaining('answer-errors.test.ts') },
    });
  });

  it("is not written for an error of the client's", async () => {
    const { app, lines } = loggingApp();
    app.get('/refuse', () => {
      throw new RequestError('SQUAMA_INVALID_REQUEST', 'no');
    });
    expect((await app.inject('/refuse')).statusCode).toBe(400);
    expect(lines).toEqual([]);
  });

  it('is not written for a client that left while its answer was compressed', async () => {
    const { app, lines } = loggingApp();
    await app.register(compress, { global: false });
    const left = new AbortController();
    app.post('/large', { compress: compressLarge }, async (_request, reply) => {
      const gone = once(reply.raw, 'close');
      left.abort();
      await gone;
      return reply.type('application/json').send(JSON.stringify('x'.repeat(100_000)));
    });
    onTestFinished(() => app.close());
    const base = await app.listen({ port: 0 });
    const asked = fetch(`${base}/large`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      signal: left.signal,
    });
    await expect(asked).rejects.toThrow();
    await setTimeout(200);
    expect(lines).toEqual([]);
  });
});

describe('the log of a request', () => {
  it('is one of routes, not of paths', async () => {
    const { app, lines } = loggingApp('info');
    app.get('/search/:word', async () => ({}));
    await app.inject(`/search/${secret}?q=${secret}`);
    expect(lines.join('')).not.toContain(secret);
    expect(lines.join('')).toContain('"route":"/search/:word"');
  });
});

function loggingApp(level = 'warn'): { app: FastifyInstance; lines: string[] } {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const app = Fastify({ logger: { level, stream, serializers: safeLog } });
  answerErrors(app);
  return { app, lines };
}
