import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { InputError } from '../../input-error.js';
import { findForeignForm } from './find-foreign-form.js';

/** The bytes of a file, or of what is piped in, and how far they were used. */
export interface Input {
  /** Throws an `InputError` for what is damaged, or of a form that is not read. */
  readonly pieces: AsyncIterable<Buffer>;
  /** From 0 to 1; undefined where the size is not known. */
  share(): number | undefined;
}

const pieceBytes = 256 * 1024;

/** `-` is what is piped in. What begins as gzip does is decompressed, whatever its name. */
export function openInput(file: string, format: 'ndjson' | 'csv'): Input {
  if (file === '-')
    return { pieces: plainPieces(process.stdin, 'What is piped in', format), share: () => undefined };
  const { size } = statSync(file);
  const stream = createReadStream(file, { highWaterMark: pieceBytes });
  let used = 0;
  const pieces = counted(stream, (bytes) => {
    used += bytes;
  });
  return { pieces: plainPieces(pieces, file, format), share: () => (size === 0 ? 1 : used / size) };
}

/** A piece counts when the next is asked for: one that was only read, of a small file the whole of it, is not done. */
async function* counted(stream: AsyncIterable<Buffer>, use: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const piece of stream) {
    yield piece;
    use(piece.length);
  }
}

async function* plainPieces(
  stream: AsyncIterable<Buffer>,
  name: string,
  format: 'ndjson' | 'csv',
): AsyncGenerator<Buffer> {
  const iterator = stream[Symbol.asyncIterator]();
  const start = await iterator.next();
  if (start.done === true) return;
  const whole = withStart(start.value, iterator);
  const [first, second] = start.value;
  if (first !== 0x1f || second !== 0x8b) {
    assertForm(start.value, name, format);
    yield* whole;
    return;
  }
  const gunzip = createGunzip({ chunkSize: pieceBytes });
  // What fails in it fails where it is read.
  pipeline(whole, gunzip).catch(() => undefined);
  let isBegun = false;
  try {
    for await (const piece of gunzip) {
      if (!isBegun) assertForm(piece, name, format);
      isBegun = true;
      yield piece;
    }
  } catch (error) {
    const isDamaged = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    if (!isDamaged) throw error;
    throw new InputError(`${name} is no whole gzip file: ${error.message}`, { cause: error });
  }
}

async function* withStart(start: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield start;
    yield* { [Symbol.asyncIterator]: () => rest };
  } finally {
    await rest.return?.();
  }
}

function assertForm(start: Buffer, name: string, format: 'ndjson' | 'csv'): void {
  const foreign = findForeignForm(start, format);
  if (foreign !== undefined) throw new InputError(`${name} ${foreign}`);
}
