import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const server = new URL('../src/server.ts', import.meta.url).pathname;

/** The process as an operator starts it; the environment is only what is given. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', server], {
    env: { PATH: process.env.PATH, ...env },
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

describe('the process', { timeout: 60_000 }, () => {
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
