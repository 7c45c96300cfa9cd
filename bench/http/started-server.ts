import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export interface StartedServer {
  readonly address: string;
  stop(): void;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts a server in a process of its own and waits until it is ready. */
export async function startServer(
  args: readonly string[],
  port: number,
  env: NodeJS.ProcessEnv,
): Promise<StartedServer> {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended with ${child.exitCode}`);
    const isReady = await fetch(`${address}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (isReady) return { address, stop: () => child.kill() };
    await wait(50);
  }
}
