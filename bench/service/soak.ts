import { once } from 'node:events';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { cpuSeconds } from './cpu-seconds.js';
import { mixedPosts } from './posts.js';
import { startService } from './start.js';
import { mebibytes, round } from './summary.js';
import { writeRecord } from './write-record.js';

/** A million posts through one stream: every answer in its place, and no more memory at the end than near the start. */

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '1000000' },
    // On a machine that others use: as many of these as can be done in so long.
    minutes: { type: 'string', default: '600' },
    record: { type: 'string', default: 'load-soak' },
  },
});
const asked = Number(values.posts);
const settled = Math.min(50_000, Math.floor(asked / 2));
/** Where the collector stands moves the memory of a moment up and down: what counts is the middle of a while. */
const windowPosts = Math.min(20_000, settled);
const sampleEach = 2_000;
const lines = mixedPosts().map((post) => JSON.stringify(post).slice(1));
const answer = z.object({ id: z.string(), verdict: z.object({}).optional() });

const service = await startService({});
try {
  const cpuBefore = await cpuSeconds(service.base);
  const start = performance.now();
  const outgoing = request(`${service.base}/v1/classify/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
  });
  const response = new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    outgoing.on('response', resolve);
    outgoing.on('error', reject);
  });
  const writing = write();
  const incoming = await response;
  if (incoming.statusCode !== 200) throw new Error(`The stream is answered with ${incoming.statusCode}`);

  let received = 0;
  let wrong = 0;
  const resident: number[] = [];
  for await (const line of createInterface({ input: incoming })) {
    const { id, verdict } = answer.parse(JSON.parse(line));
    if (id !== String(received) || verdict === undefined) wrong += 1;
    received += 1;
    if (received % sampleEach === 0) resident.push(service.residentBytes());
    if (received % 100_000 === 0) console.log(`${received} posts, ${mebibytes(service.residentBytes())} MiB`);
  }
  const sent = await writing;
  const early = median(resident.slice(0, settled / sampleEach).slice(-windowPosts / sampleEach));
  const late = median(resident.slice(-windowPosts / sampleEach));
  const seconds = (performance.now() - start) / 1000;
  writeRecord(values.record, {
    posts: sent,
    received,
    wrongOrOutOfPlace: wrong,
    cpuMicrosecondsPerPost: Math.round(((await cpuSeconds(service.base)) - cpuBefore) * (1e6 / sent)),
    postsPerSecond: Math.round(sent / seconds),
    residentMebibytes: {
      [`after${settled}`]: mebibytes(early),
      atEnd: mebibytes(late),
      atVeryEnd: mebibytes(service.residentBytes()),
      most: mebibytes(Math.max(...resident)),
    },
    endOverSettled: round(late / early),
  });
  if (received !== sent || wrong > 0 || late > 1.1 * early) process.exitCode = 1;

  async function write(): Promise<number> {
    const end = start + Number(values.minutes) * 60_000;
    let index = 0;
    for (; index < asked && performance.now() < end; index += 1) {
      const ready = outgoing.write(`{"id":"${index}",${lines[index % lines.length]}\n`);
      if (!ready) await once(outgoing, 'drain');
    }
    outgoing.end();
    return index;
  }
} finally {
  await service.stop();
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}
