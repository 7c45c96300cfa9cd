import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { buildTestApp } from '../support/build-app.js';
import { assessmentOf, fixedDetector } from '../support/fixed-detector.js';

const detector = fixedDetector(({ id }) => assessmentOf({ ...(id !== undefined && { id }) }));

/** Writes bytes to a real socket, and reads until the other side closes it. */
async function exchange(port: number, ...chunks: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => {
      for (const chunk of chunks) socket.write(chunk);
    });
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

async function listen(env: Record<string, string> = {}): Promise<{ port: number; close(): Promise<void> }> {
  const app = await buildTestApp({ detector, env });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return { port: Number(new URL(address).port), close: () => app.close() };
}

const post = (body: string, headers = '') =>
  `POST /v1/classify HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`;

describe('over a real socket', () => {
  it('judges a post that arrives in pieces, cut within a character', async () => {
    const { port } = await listen();
    const response = await fetch(`http://127.0.0.1:${port}/v1/classify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new ReadableStream({
        start(controller) {
          const bytes = Buffer.from('{"id":"🐘","text":"x"}');
          controller.enqueue(bytes.subarray(0, 9));
          controller.enqueue(bytes.subarray(9));
          controller.close();
        },
      }),
      duplex: 'half',
    });
    expect(await response.json()).toMatchObject({ id: '🐘' });
  });

  it('answers what is not HTTP with a problem', async () => {
    const { port } = await listen();
    const answer = await exchange(port, 'ivory for sale\r\n\r\n');
    expect(answer).toMatch(
      /^HTTP\/1\.1 400 .*content-type: application\/problem\+json\r\n.*"SQUAMA_MALFORMED_HTTP"/s,
    );
    expect(answer).not.toContain('ivory');
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain('squama_http_requests_total{route="none",method="any",status="400"} 1');
  });

  it('answers a head that is too large with a problem', async () => {
    const { port } = await listen();
    const answer = await exchange(
      port,
      `GET /v1/search/check?q=${'x'.repeat(20_000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 .*"SQUAMA_HEADERS_TOO_LARGE"/s);
  });

  it('answers a body that is too large before it has all arrived', async () => {
    const { port } = await listen();
    const head =
      'POST /v1/classify HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 9000000\r\n\r\n';
    expect(await exchange(port, head, '{"text":"')).toMatch(/^HTTP\/1\.1 413 .*"SQUAMA_BODY_TOO_LARGE"/s);
  });

  it('gives up on a request that does not arrive', async () => {
    const { port } = await listen({ REQUEST_TIMEOUT_MS: '200' });
    expect(await exchange(port, post('{"text":"x"}').slice(0, -5))).toMatch(
      /^HTTP\/1\.1 408 .*"SQUAMA_REQUEST_TIMEOUT"/s,
    );
  });

  it('wants a Host, and one of loopback', async () => {
    const { port } = await listen();
    expect(await exchange(port, 'GET /healthz HTTP/1.1\r\nconnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 /,
    );
    const foreign = 'GET /healthz HTTP/1.1\r\nhost: example.com\r\nconnection: close\r\n\r\n';
    expect(await exchange(port, foreign)).toMatch(/^HTTP\/1\.1 403 .*"SQUAMA_HOST_NOT_ALLOWED"/s);
  });

  it('answers a request that expects something unheard of', async () => {
    const { port } = await listen();
    const answer = await exchange(port, post('{"text":"x"}', 'expect: tea\r\nconnection: close\r\n'));
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('is not brought down by a client that leaves', async () => {
    const { port } = await listen();
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(post('{"text":"x"}').slice(0, -5));
        socket.resetAndDestroy();
        resolve();
      });
    });
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).not.toContain('status="500"');
  });

  it('says that it is not ready once told to stop, to a request already on its way', async () => {
    const { port, close } = await listen();
    const socket = connect(port, '127.0.0.1');
    const answer = new Promise<string>((resolve) => socket.on('data', (data) => resolve(String(data))));
    await new Promise<void>((resolve) =>
      socket.write('GET /readyz HTTP/1.1\r\nhost: localhost\r\n', () => resolve()),
    );
    await setTimeout(50);
    const closed = close();
    await setTimeout(50);
    socket.write('\r\n');
    expect(await answer).toMatch(/^HTTP\/1\.1 503 .*"SQUAMA_SHUTTING_DOWN"/s);
    await closed;
  });

  it('stops listening when closed', async () => {
    const { port, close } = await listen();
    await fetch(`http://127.0.0.1:${port}/healthz`);
    await close();
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  });
});
