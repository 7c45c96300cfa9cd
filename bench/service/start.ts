import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** The built service as a real process, with everything that it says kept. */
export interface RunningService {
  readonly base: string;
  readonly child: ChildProcess;
  readonly exit: Promise<number | null>;
  /** All that it wrote, to look for what must not stand there. */
  output(): string;
  /** Resident memory of it and the processes under it, in bytes. */
  residentBytes(): number;
  /** Resident memory of the largest of them, in bytes. */
  largestBytes(): number;
  /** The processes under it. */
  children(): number[];
  stop(): Promise<number | null>;
}

export async function startService(env: Record<string, string>): Promise<RunningService> {
  const child = spawn(process.execPath, ['dist/server.js'], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', CONSOLE: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stdout.on('data', (chunk) => said.push(String(chunk)));
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  let ended = false;
  const exit = new Promise<number | null>((resolve) =>
    child.on('exit', (code) => {
      ended = true;
      resolve(code);
    }),
  );
  const output = () => said.join('');
  let base: string | undefined;
  while (base === undefined) {
    if (ended) throw new Error(`The service did not start:\n${output()}`);
    await setTimeout(100);
    base = /Metrics: (http:\/\/\S+)\/metrics/.exec(output())?.[1];
  }
  const children = () => childrenOf(child.pid ?? 0);
  return {
    base,
    child,
    exit,
    output,
    children,
    residentBytes: () => [child.pid ?? 0, ...children()].reduce((sum, pid) => sum + residentOf(pid), 0),
    largestBytes: () => Math.max(...[child.pid ?? 0, ...children()].map(residentOf)),
    stop() {
      child.kill('SIGTERM');
      return exit;
    },
  };
}

function childrenOf(pid: number): number[] {
  try {
    return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}

function residentOf(pid: number): number {
  try {
    return 1024 * Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
