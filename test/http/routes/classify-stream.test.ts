import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Detector } from '../../../src/detector.js';
import { buildTestApp } from '../../support/build-app.js';
import { assessmentOf, fixedDetector } from '../../support/fixed-detector.js';
import { smallDetector } from '../../support/small-lexicon.js';

const echo = fixedDetector(({ id }) => assessmentOf({ ...(id !== undefined && { id }) }));

interface Options {
  detector?: Detector;
  env?: Record<string, string>;
  headers?: Record<string, string>;
}

/** A stream over a real socket: what is written is sent at once, and what comes back is read line by line. */
async function open({ detector = echo, env = {}, headers = {} }: Options = {}) {
  const app = await buildTestApp({ detector, env });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  const sender = request(`${base}/v1/classify/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', 'transfer-encoding': 'chunked', ...headers },
  });
  sender.on('error', () => undefined);
  onTestFinished(() => {
    sender.destroy();
  });
  sender.flushHeaders();
  return { app, base, sender };
}

async function answerTo(sender: ClientRequest): Promise<IncomingMessage> {
  const [response] = await once(sender, 'response');
  return response;
}

async function answersTo(sender: ClientRequest) {
  const lines: { id?: string; code?: string; line?: number }[] = [];
  for await (const line of createInterface({ input: await answerTo(sender) })) lines.push(JSON.parse(line));
  return lines;
}

const post = (id: string, text = 'x') => `${JSON.stringify({ id, text })}\n`;

async function connections(app: FastifyInstance): Promise<number> {
  return new Promise((resolve, reject) =>
    app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );
}

describe('POST /v1/classify/stream', { timeout: 60_000 }, () => {
  it('answers each line in order, as the whole service would', async () => {
    const detector = smallDetector();
    const { sender } = await open({ detector });
    sender.end(`${post('a', 'pangolin for sale')}${post('b', 'a plush pangolin')}${post('c')}`.trimEnd());
    const response = await answerTo(sender);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/x-ndjson');
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    const lines = [];
    for await (const line of createInterface({ input: response })) lines.push(JSON.parse(line));
    expect(lines).toEqual([
      detector.assess({ id: 'a', text: 'pangolin for sale' }),
      detector.assess({ id: 'b', text: 'a plush pangolin' }),
      detector.assess({ id: 'c', text: 'x' }),
    ]);
  });

  it('answers a line before the next one is sent', async () => {
    const { sender } = await open();
    const response = await answerTo(sender);
    const reader = createInterface({ input: response })[Symbol.asyncIterator]();
    for (const id of ['a', 'b', 'c']) {
      sender.write(post(id));
      const { value } = await reader.next();
      expect(JSON.parse(value).id).toBe(id);
    }
    sender.end();
    expect((await reader.next()).done).toBe(true);
  });

  it('gives a bad line a problem and goes on, and passes over empty ones', async () => {
    const { sender } = await open();
    sender.end(
      [
        '{"id":"a","text":"x"}',
        '',
        '{"id":"b","txt":"x"}\r',
        '   \r',
        '{not json',
        '{"id":"c"}',
        '{"__proto__":1}',
        JSON.stringify({ id: 'd', text: 'x'.repeat(1_048_576) }),
        '[]',
        '{"id":"e","text":"x"}',
      ].join('\n'),
    );
    const lines = await answersTo(sender);
    expect(lines.map(({ id, code, line }) => [id, code, line])).toEqual([
      ['a', undefined, undefined],
      ['b', 'SQUAMA_INVALID_REQUEST', 3],
      [undefined, 'SQUAMA_INVALID_JSON', 5],
      ['c', 'SQUAMA_INVALID_REQUEST', 6],
      [undefined, 'SQUAMA_FORBIDDEN_KEY', 7],
      [undefined, 'SQUAMA_LINE_TOO_LONG', 8],
      [undefined, 'SQUAMA_INVALID_REQUEST', 9],
      ['e', undefined, undefined],
    ]);
    for (const line of lines.slice(1, -1)) expect(JSON.stringify(line)).not.toContain('not json');
  });

  it('does not end with the time that other requests have', async () => {
    const { sender } = await open({ env: { REQUEST_TIMEOUT_MS: '200' } });
    const answers = answersTo(sender);
    for (let k = 0; k < 4; k++) {
      sender.write(post(`p${k}`));
      await setTimeout(150);
    }
    sender.end(post('last'));
    expect((await answers).map(({ id }) => id)).toEqual(['p0', 'p1', 'p2', 'p3', 'last']);
  });

  it('gives up on a sender that stands still, and says so', async () => {
    const { app, sender } = await open({ env: { STREAM_IDLE_TIMEOUT_MS: '200' } });
    sender.write(post('a'));
    const lines = await answersTo(sender);
    expect(lines.map(({ id, code, line }) => [id, code, line])).toEqual([
      ['a', undefined, undefined],
      [undefined, 'SQUAMA_STREAM_IDLE', 2],
    ]);
    await setTimeout(100);
    expect(await connections(app)).toBe(0);
  });

  it('makes a sender wait whose answers are not read, and gives it up in the end', async () => {
    let judged = 0;
    const detector = fixedDetector(() => {
      judged += 1;
      return assessmentOf({ id: 'y'.repeat(10_000) });
    });
    const { app, sender } = await open({ detector, env: { STREAM_IDLE_TIMEOUT_MS: '1000' } });
    const response = await answerTo(sender);
    response.pause();
    response.on('error', () => undefined);
    const before = process.memoryUsage().rss;
    let sent = 0;
    let over = false;
    const closed = new Promise<void>((resolve) =>
      sender.on('close', () => {
        over = true;
        resolve();
      }),
    );
    while (!over && sent < 400_000) {
      for (let k = 0; k < 100; k++) sender.write(post('p', 'z'.repeat(100)));
      sent += 100;
      if (sender.writableLength > 1_000_000)
        await Promise.race([once(sender, 'drain').catch(() => 0), closed]);
      await setTimeout(0);
    }
    expect(over).toBe(true);
    // What the sockets of both sides hold, and no more: each answer has 10 kB.
    expect(judged).toBeLessThan(3_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
    await setTimeout(100);
    expect(await connections(app)).toBe(0);
  });

  it('stops working when the sender leaves', async () => {
    let judged = 0;
    const detector = fixedDetector(() => {
      judged += 1;
      return assessmentOf();
    });
    const { app, base, sender } = await open({ detector });
    await answerTo(sender).then((response) => response.on('error', () => undefined).resume());
    sender.write(post('a').repeat(20_000));
    await setTimeout(20);
    sender.destroy();
    await setTimeout(300);
    const after = judged;
    await setTimeout(200);
    expect(judged).toBe(after);
    expect(await connections(app)).toBe(0);
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
  });

  it('lets other requests through', async () => {
    const slow = fixedDetector(() => {
      const until = performance.now() + 1;
      while (performance.now() < until);
      return assessmentOf();
    });
    const { base, sender } = await open({ detector: slow });
    const answers = answersTo(sender);
    sender.end(post('a').repeat(1_000));
    await setTimeout(50);
    const started = performance.now();
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(700);
    expect(await answers).toHaveLength(1_000);
  });

  it('takes a long stream in constant memory', async () => {
    const { sender } = await open();
    const line = post('p', 'z'.repeat(2_000));
    let received = 0;
    let most = 0;
    const response = await answerTo(sender);
    const done = (async () => {
      for await (const _ of createInterface({ input: response })) received += 1;
    })();
    let early = 0;
    for (let k = 1; k <= 50; k++) {
      if (!sender.write(line.repeat(1_000))) await once(sender, 'drain');
      if (k === 10) early = process.memoryUsage().rss;
      most = Math.max(most, process.memoryUsage().rss);
    }
    sender.end();
    await done;
    expect(received).toBe(50_000);
    // A hundred megabytes went through; sender and reader are in this process too.
    expect(most - early).toBeLessThan(80_000_000);
  });

  it.each(['application/json', 'text/plain'])('refuses %s', async (type) => {
    const app = await buildTestApp({ detector: echo });
    const response = await app.inject({
      method: 'POST',
      url: '/v1/classify/stream',
      headers: { 'content-type': type },
      payload: '{"text":"x"}',
    });
    expect(response.json()).toMatchObject({
      status: 415,
      code: 'SQUAMA_UNSUPPORTED_MEDIA_TYPE',
      detail: expect.stringContaining('application/x-ndjson'),
    });
  });

  it('refuses a compressed body, and says that it is the compression', async () => {
    const app = await buildTestApp({ detector: echo });
    const response = await app.inject({
      method: 'POST',
      url: '/v1/classify/stream',
      headers: { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' },
      payload: gzipSync('{"text":"x"}'),
    });
    expect(response.json()).toMatchObject({
      status: 415,
      detail: expect.stringContaining('content-encoding'),
    });
  });

  it('is the only route that takes NDJSON', async () => {
    const app = await buildTestApp({ detector: echo });
    const response = await app.inject({
      method: 'POST',
      url: '/v1/classify',
      headers: { 'content-type': 'application/x-ndjson' },
      payload: '{"text":"x"}',
    });
    expect(response.statusCode).toBe(415);
  });

  it('answers an empty stream with nothing', async () => {
    const { sender } = await open();
    sender.end();
    expect(await answersTo(sender)).toEqual([]);
  });
});
