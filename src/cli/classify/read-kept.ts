import { createReadStream, createWriteStream } from 'node:fs';
import { rename, truncate } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import { readLines } from '../../http/read-lines.js';
import { UsageError } from '../usage-error.js';
import type { RowFormat } from './row-format.js';
import { countOutcome, emptyTally, type Tally } from './tally.js';

/** What an earlier run left. */
export interface KeptRows {
  readonly tally: Tally;
  /** Whether the head is there. */
  readonly hasHead: boolean;
  /** Of the last row, where it has them. */
  readonly id: string | undefined;
  readonly lexicon: string | undefined;
}

const newline = 0x0a;
const mostRowBytes = 64 * 1024 * 1024;

/**
 * Reads the rows that an interrupted run has written, and cuts off what it has begun, so that more can be added. Of a
 * gzip file what can be read of it is compressed anew.
 */
export async function readKept(file: string, format: RowFormat, isGzip: boolean): Promise<KeptRows> {
  const tally = emptyTally();
  let hasHead = false;
  let last: ReturnType<RowFormat['read']> | undefined;
  let bytes = 0;

  /** Passes on what is kept, once it was counted. */
  const count = async function* (): AsyncGenerator<Buffer> {
    const passed: Buffer[] = [];
    const whole = async function* (): AsyncGenerator<Buffer> {
      for await (const piece of wholeLines(readBytes(file, isGzip))) {
        bytes += piece.length;
        passed.push(piece);
        yield piece;
      }
    };
    for await (const lines of readLines(whole(), mostRowBytes)) {
      for (const line of lines) {
        if (hasHead || format.head === '') {
          last = readRow(line ?? '');
          countOutcome(tally, last.outcome);
        } else if (`${line}\n` === format.head) hasHead = true;
        else throw new UsageError(`${file} has other columns than this would write`);
      }
      yield* passed.splice(0);
    }
    yield* passed;
  };
  const readRow = (line: string): ReturnType<RowFormat['read']> => {
    try {
      return format.read(line);
    } catch {
      throw new UsageError(`${file} holds something else than results: row ${tally.posts + 1}`);
    }
  };

  if (isGzip) {
    const anew = `${file}.resuming`;
    await pipeline(Readable.from(count()), createGzip(), createWriteStream(anew));
    await rename(anew, file);
  } else {
    for await (const _ of count());
    await truncate(file, bytes);
  }
  return { tally, hasHead, id: last?.id, lexicon: last?.lexicon };
}

function readBytes(file: string, isGzip: boolean): AsyncIterable<Buffer> {
  const stream = createReadStream(file);
  if (!isGzip) return stream;
  // What was cut off in the middle is read as far as it goes.
  const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
  stream.on('error', (error) => gunzip.destroy(error));
  return stream.pipe(gunzip);
}

/** All bytes up to the last end of a line. */
async function* wholeLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(newline) + 1;
    if (end > 0) {
      yield* held;
      held = [];
      yield piece.subarray(0, end);
    }
    if (end < piece.length) held.push(piece.subarray(end));
  }
}
