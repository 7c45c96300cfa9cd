import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { within } from './within.js';

/** Written at once: a packet for each line would cost more than the line. */
const pieceUnits = 16_384;

/** Writes lines as fast as they are read at the other end, and never keeps more than a piece and a line. */
export interface LineWriter {
  /** Whether the other end still reads. */
  write(line: string): Promise<boolean>;
  flush(): Promise<boolean>;
}

/** `idleMs`: how long the other end may read nothing before it is given up. */
export function createLineWriter(output: Writable, idleMs: number): LineWriter {
  let waiting = '';

  async function flush(): Promise<boolean> {
    if (output.destroyed) return false;
    if (waiting === '') return true;
    const piece = waiting;
    waiting = '';
    if (output.write(piece)) return true;
    const left = new AbortController();
    const { signal } = left;
    try {
      const next = Promise.race([
        once(output, 'drain', { signal }).then(() => 'drained' as const),
        once(output, 'close', { signal }).then(() => 'closed' as const),
      ]);
      if ((await within(next, idleMs, 'late' as const)) === 'drained') return true;
    } catch {
      // An error of the socket: there is nobody to write to.
    } finally {
      left.abort();
    }
    output.destroy();
    return false;
  }

  return {
    flush,
    async write(line) {
      waiting += `${line}\n`;
      return waiting.length < pieceUnits ? !output.destroyed : flush();
    },
  };
}
