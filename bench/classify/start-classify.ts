import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const tellMemory = new URL('tell-memory.mjs', import.meta.url).href;

export interface Classification {
  readonly child: ChildProcess;
  /** Peak of the resident memory in MiB, once it has ended well; threads and all. */
  readonly ended: Promise<number>;
}

/** Starts the built `squama classify`, on one thread. */
export function startClassify(...args: string[]): Classification {
  const child = spawn(
    process.execPath,
    ['--import', tellMemory, cli, 'classify', ...args, '--threads', '1', '--quiet'],
    { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] },
  );
  let told = '';
  child.stdio[3]?.on('data', (piece: Buffer) => {
    told += piece.toString();
  });
  const ended = once(child, 'close').then(([code, signal]) => {
    if (code !== 0) throw new Error(`classify ended with ${code ?? signal}`);
    return Math.round(Number(told) / 1024);
  });
  // Awaited in its turn, which may be after it was killed.
  ended.catch(() => undefined);
  return { child, ended };
}
