import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Post } from '../../src/post.js';

export interface ProcessResult {
  /** From the start of the process to the first 200 of /readyz. */
  readonly readyMilliseconds: number;
  readonly readyCpuMilliseconds: number;
  readonly residentAfterStart: number;
  readonly residentAfterPosts: number;
  readonly posts: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const batch = 100;

/** Starts the built service, waits until it is ready, sends it posts; megabytes as the kernel counts them (Linux). */
export async function measureProcess(posts: readonly Post[], port: number): Promise<ProcessResult> {
  const started = performance.now();
  const child = spawn(process.execPath, ['dist/server.js'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    const base = `http://127.0.0.1:${port}`;
    while (!(await isReady(base))) {
      if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}`);
      await wait(5);
    }
    const readyMilliseconds = performance.now() - started;
    const readyCpuMilliseconds = cpuOf(child);
    const residentAfterStart = residentOf(child);
    for (let at = 0; at < posts.length; at += batch) {
      const response = await fetch(`${base}/v1/classify/batch`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ items: posts.slice(at, at + batch) }),
      });
      if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
    }
    return {
      readyMilliseconds,
      readyCpuMilliseconds,
      residentAfterStart,
      residentAfterPosts: residentOf(child),
      posts: posts.length,
    };
  } finally {
    child.kill();
  }
}

async function isReady(base: string): Promise<boolean> {
  try {
    return (await fetch(`${base}/readyz`)).status === 200;
  } catch {
    return false;
  }
}

function residentOf({ pid }: ChildProcess): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

/** Time on all processors so far, in the kernel's ticks of 10 ms. */
function cpuOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
