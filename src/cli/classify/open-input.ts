import { createReadStream, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** The bytes of a file, or of what is piped in, and how far they were read. */
export interface Input {
  readonly pieces: AsyncIterable<Buffer>;
  /** From 0 to 1; undefined where the size is not known. */
  share(): number | undefined;
}

const pieceBytes = 256 * 1024;

/** `-` is what is piped in. A name that ends with .gz is decompressed. */
export function openInput(file: string): Input {
  if (file === '-') return { pieces: process.stdin, share: () => undefined };
  const { size } = statSync(file);
  const stream = createReadStream(file, { highWaterMark: pieceBytes });
  const share = () => (size === 0 ? 1 : stream.bytesRead / size);
  if (!file.endsWith('.gz')) return { pieces: stream, share };
  const gunzip = createGunzip({ chunkSize: pieceBytes });
  stream.on('error', (error) => gunzip.destroy(error));
  return { pieces: stream.pipe(gunzip), share };
}
