import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { writeRecord } from '../service/write-record.js';
import { startClassify } from './start-classify.js';
import { writePosts } from './write-posts.js';

/**
 * Whether `squama classify` stays within its memory on a file of any size, waits for a reader that does not read, and
 * goes on after it was killed as if nothing had been. On Linux, since it asks /proc how much processor time passed.
 */
const usage = `npm run bench:classify -- [options]
  --posts=LIST   posts in the files; default: 20000,200000
  --record       writes the result to bench/record/classify.json`;

const { values: options } = parseArgs({
  options: {
    posts: { type: 'string', default: '20000,200000' },
    record: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(usage);
  process.exit(0);
}

/** A larger file may cost so much more memory, of what the smallest took: garbage is cleared when it suits. */
const mostGrowth = 1.25;
/** So long without any processor time it waits, and is not merely kept waiting by others. */
const stillSeconds = 5;
const sizes = options.posts.split(',').map(Number);
const folder = mkdtempSync(join(tmpdir(), 'squama-classify-'));
const at = (name: string): string => join(folder, name);
const faults: string[] = [];

/** Processor time of a process in ticks of the kernel. */
const ticksOf = (pid: number | undefined): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [, , , , , , , , , , , user = '', system = ''] = stat.slice(stat.lastIndexOf(')')).split(' ');
  return Number(user) + Number(system);
};

try {
  const files = [];
  for (const posts of sizes) {
    const file = at(`${posts}.ndjson`);
    const bytes = await writePosts(file, posts);
    const start = performance.now();
    const peakMebibytes = await startClassify(file, '--out', at(`${posts}.out`)).ended;
    const seconds = (performance.now() - start) / 1000;
    const rows = countLines(at(`${posts}.out`));
    if (rows !== posts) faults.push(`${rows} results of ${posts} posts`);
    files.push({
      posts,
      mebibytes: Math.round(bytes / 2 ** 20),
      peakMebibytes,
      seconds: Math.round(seconds),
    });
    console.log(files.at(-1));
  }
  const peaks = files.map(({ peakMebibytes }) => peakMebibytes);
  const growth = Math.max(...peaks) / (peaks[0] ?? 1);
  if (growth > mostGrowth) faults.push(`${growth.toFixed(2)} times the memory for a larger file`);

  const [posts = 0] = sizes;
  const file = at(`${posts}.ndjson`);
  const whole = readFileSync(at(`${posts}.out`));

  // A reader that does not read: it stops, and takes no more memory, until somebody does.
  const { child, ended } = startClassify(file, '--out', '-');
  await once(child.stdout ?? child, 'readable');
  let ticks = -1;
  let still = 0;
  for (let waited = 0; waited < 120 && still < stillSeconds; waited++) {
    await delay(1_000);
    still = ticks === ticksOf(child.pid) ? still + 1 : 0;
    ticks = ticksOf(child.pid);
  }
  const stopped = still === stillSeconds;
  if (!stopped) faults.push('works on though nobody reads');
  const pieces: Buffer[] = [];
  child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
  const peakUnread = await ended;
  if (!Buffer.concat(pieces).equals(whole)) faults.push('writes something else to a slow reader');

  // Killed in the middle of it.
  const half = at('half.out');
  const killed = startClassify(file, '--out', half);
  while (sizeOf(half) < whole.length / 3) await delay(50);
  killed.child.kill('SIGKILL');
  await once(killed.child, 'close');
  const keptShare = sizeOf(half) / whole.length;
  await startClassify(file, '--out', half, '--resume').ended;
  const isSame = readFileSync(half).equals(whole);
  if (!isSame) faults.push('goes on otherwise than it began');

  const figures = {
    files,
    growth: Number(growth.toFixed(2)),
    unread: { stopped, peakMebibytes: peakUnread },
    resumed: { keptShare: Number(keptShare.toFixed(2)), isSame },
  };
  if (options.record) writeRecord('classify', figures);
  else console.log(JSON.stringify(figures, undefined, 2));
} finally {
  rmSync(folder, { recursive: true });
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function countLines(file: string): number {
  const bytes = readFileSync(file);
  let lines = 0;
  for (let next = bytes.indexOf(10); next >= 0; next = bytes.indexOf(10, next + 1)) lines++;
  return lines;
}
