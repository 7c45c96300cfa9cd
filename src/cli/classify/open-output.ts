import { once } from 'node:events';
import { open } from 'node:fs/promises';

/** Where rows go, each write waiting until it is taken. */
export interface Output {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** `-` is the standard output. `flags`: `wx` for a new file, `w` for one in place of another, `a` to add to one. */
export async function openOutput(file: string, flags: 'wx' | 'w' | 'a'): Promise<Output> {
  if (file === '-')
    return {
      async write(bytes) {
        if (!process.stdout.write(bytes)) await once(process.stdout, 'drain');
      },
      async close() {},
    };
  const handle = await open(file, flags);
  return {
    // What is written in part is written on with.
    write: (bytes) => handle.appendFile(bytes),
    close: () => handle.close(),
  };
}
