import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** Longer than a start takes on a busy machine, and shorter than a test may. */
const startWithinMs = 240_000;
const server = new URL('../../src/server.ts', import.meta.url).pathname;

export interface RunningService {
  readonly child: ChildProcess;
  readonly output: { out: string; err: string };
  readonly exit: Promise<number | null>;
  /** Where it answers; empty when it ended instead. */
  readonly base: string;
}

/** Starts the process as an operator does, on a free port; the environment is only what is given. Throws when it neither listens nor ends. */
export async function startService(env: Record<string, string>): Promise<RunningService> {
  const child = spawn(process.execPath, ['--import', 'tsx', server], {
    env: { PATH: process.env.PATH, PORT: '0', CONSOLE: 'off', MAX_EVENT_LOOP_DELAY_MS: '0', ...env },
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
  let ended = false;
  const exit = new Promise<number | null>((resolve) =>
    child.on('exit', (code) => {
      ended = true;
      resolve(code);
    }),
  );
  let base: string | undefined;
  const late = performance.now() + startWithinMs;
  while (base === undefined && !ended) {
    if (performance.now() > late)
      throw new Error(`The service does not say where it answers:\n${output.out}\n${output.err}`);
    await setTimeout(50);
    base = /Metrics: (http:\/\/\S+)\/metrics/.exec(output.out)?.[1];
  }
  return { child, output, exit, base: base ?? '' };
}
