import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';

const server = new URL('../src/server.ts', import.meta.url).pathname;

/** The process as an operator starts it; the environment is only what is given. Whether the console is built must not matter. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', server], {
    env: { PATH: process.env.PATH, CONSOLE: 'off', ...env },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const started = new Promise<void>((resolve) => {
    child.stdout.on('data', () => {
      if (output.out.split('\n').length > 3) resolve();
    });
  });
  return { child, output, exit, started };
}

function leaveWhileSending(port: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        'POST /v1/classify HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
        () => {
          socket.destroy();
          resolve();
        },
      );
    });
  });
}

describe('the process', { timeout: 180_000 }, () => {
  it('says where everything is, answers, and stops when told to', async () => {
    const { child, output, exit, started } = start({ PORT: '0' });
    await Promise.race([started, exit]);
    expect(output.err).toBe('');
    const [api, docs, metrics] = output.out
      .split('\n')
      .map((line) => /http:\/\/127\.0\.0\.1:\d+\/\S+$/.exec(line)?.[0] ?? '');
    expect((await fetch(String(docs))).status).toBe(200);
    expect((await fetch(String(metrics))).status).toBe(200);
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(String(api), { method: 'POST', headers, body: '{"text":"x"}' })).status).toBe(200);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(output.out.trim().split('\n')).toHaveLength(3);
    expect(output.err).toBe('');
  });

  it('finishes a request that is on its way when told to stop', async () => {
    const { child, output, exit, started } = start({ PORT: '0' });
    await Promise.race([started, exit]);
    const socket = connect(Number(/127\.0\.0\.1:(\d+)/.exec(output.out)?.[1]), '127.0.0.1');
    const answer = new Promise<string>((resolve) => socket.on('data', (data) => resolve(String(data))));
    await new Promise<void>((resolve) =>
      socket.write('GET /healthz HTTP/1.1\r\nhost: localhost\r\n', () => resolve()),
    );
    await setTimeout(100);
    child.kill('SIGTERM');
    await setTimeout(100);
    socket.write('\r\n');
    expect(await answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(await exit).toBe(0);
  });

  it('logs routes and no text, and nothing about a client that leaves', async () => {
    const { child, output, exit, started } = start({ PORT: '0', ACCESS_LOG: 'on' });
    await Promise.race([started, exit]);
    const base = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output.out);
    await fetch(`${base?.[0]}/v1/search/check?q=secret`);
    await fetch(`${base?.[0]}/secret?q=secret`);
    const headers = { 'content-type': 'application/json', 'x-request-id': 'secret' };
    await fetch(`${base?.[0]}/v1/classify`, { method: 'POST', headers, body: '{"text":"secret", secret}' });
    await leaveWhileSending(Number(base?.[1]));
    await setTimeout(200);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(output.out).toContain('"route":"/v1/search/check"');
    expect(output.out).not.toMatch(/secret|request failed/);
  });

  it('tells every setting that is wrong, and does not start', async () => {
    const { output, exit } = start({ PORT: 'x', LOG_LEVEL: 'loud' });
    expect(await exit).toBe(1);
    expect(output.err.trim().split('\n')).toEqual([
      expect.stringMatching(/^PORT: /),
      expect.stringMatching(/^LOG_LEVEL: /),
    ]);
  });

  it('tells what is wrong with a lexicon, and does not start', async () => {
    const { output, exit } = start({ LEXICON_DIR: await mkdtemp(join(tmpdir(), 'squama-')) });
    expect(await exit).toBe(1);
    expect(output.err).toMatch(/^policy\.yaml:1:1 is missing/);
  });
});
