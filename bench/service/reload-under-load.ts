import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createKey } from '../../src/access/create-key.js';
import { createRandom } from '../evasion/random.js';
import { tasksWithKnownAnswers } from './known-answers.js';
import { lostWithoutKill } from './lost-without-kill.js';
import { type LoadResult, offerLoad, type Task } from './offer-load.js';
import { mixedPosts } from './posts.js';
import { startService } from './start.js';
import { mebibytes, percentiles } from './summary.js';
import { writeRecord } from './write-record.js';

/**
 * Lexicons loaded under load: good ones, broken ones, half-written ones, and a folder that is not there; now and then one
 * of the workers is killed in the middle of it.
 */

const { values } = parseArgs({
  options: {
    reloads: { type: 'string', default: '50' },
    rate: { type: 'string', default: '100' },
    workers: { type: 'string', default: '2' },
    killEvery: { type: 'string', default: '7' },
    record: { type: 'string', default: 'faults-reload' },
  },
});
const version = z.object({ lexicon: z.string() });
const answered = z.object({ versions: version });
const random = createRandom('kills');
const key = createKey('load', ['classify', 'admin']);
const headers = { 'x-api-key': key.secret };
const lexicon = join(mkdtempSync(join(tmpdir(), 'squama-')), 'lexicons');
const file = join(lexicon, 'taxa/pangolin.yaml');
cpSync('lexicons', lexicon, { recursive: true });
const goodText = readFileSync(file, 'utf8');

/** Each leaves the files as good as it found them, once undone. */
const kinds = [
  { name: 'good', expect: 200, spoil: (turn: number) => writeFileSync(file, `${goodText}# ${turn}\n`) },
  {
    name: 'broken',
    expect: 422,
    spoil: () => writeFileSync(file, goodText.replace('status: stable', 'status: stabel')),
  },
  {
    name: 'half-written',
    expect: 422,
    spoil: () => writeFileSync(file, goodText.slice(0, Math.floor(goodText.length / 2) - 3)),
  },
  { name: 'missing', expect: 422, spoil: () => renameSync(lexicon, `${lexicon}-away`) },
] as const;

const workers = Number(values.workers);
const service = await startService({
  LEXICON_DIR: lexicon,
  API_KEYS: key.entry,
  WORKERS: values.workers,
  MAX_EVENT_LOOP_DELAY_MS: '0',
});
const most = { together: 0, ofOne: 0 };
const watch = setInterval(() => {
  most.together = Math.max(most.together, service.residentBytes());
  most.ofOne = Math.max(most.ofOne, service.largestBytes());
}, 500);
try {
  const known = await tasksWithKnownAnswers(service.base, mixedPosts().slice(0, 100), headers);
  const served = new Set<string>();
  const next = (): Task => {
    const task = known();
    return {
      ...task,
      isRight(status, body) {
        if (status === 200) served.add(answered.parse(JSON.parse(body)).versions.lexicon);
        return task.isRight(status, body);
      },
    };
  };
  const good = new Set([version.parse(await (await fetch(`${service.base}/version`)).json()).lexicon]);
  let stop = false;
  const rate = Number(values.rate);
  const load = (async () => {
    const parts: LoadResult[] = [];
    while (!stop)
      parts.push(await offerLoad({ base: service.base, rate, seconds: 5, next, headers, connections: 32 }));
    return parts;
  })();
  const outcomes: Record<string, number> = {};
  const kills: number[] = [];
  let unexpected = 0;
  for (let turn = 0; turn < Number(values.reloads); turn += 1) {
    const kind = kinds[turn % kinds.length] ?? kinds[0];
    kind.spoil(turn);
    const done = reload();
    if (turn % Number(values.killEvery) === 0 && (await hasAllWorkers())) {
      await setTimeout(random.below(1_500));
      const [victim] = service.children();
      if (victim !== undefined) process.kill(victim, 'SIGKILL');
      kills.push(performance.now());
    }
    const { status, lexicon: loaded } = await done;
    if (status !== kind.expect) unexpected += 1;
    if (loaded !== undefined) good.add(loaded);
    outcomes[`${kind.name} ${status}`] = (outcomes[`${kind.name} ${status}`] ?? 0) + 1;
    if (kind.name === 'missing') renameSync(`${lexicon}-away`, lexicon);
    writeFileSync(file, goodText);
    await setTimeout(200);
  }
  stop = true;
  const parts = await load;
  const sum = (field: 'sent' | 'wrong' | 'lost') => parts.reduce((total, part) => total + part[field], 0);
  const lostWithoutReason = lostWithoutKill(
    parts.flatMap(({ losses }) => losses),
    kills,
  ).length;
  const badServed = [...served].filter((one) => !good.has(one)).length;
  writeRecord(values.record, {
    workers,
    ratePerSecond: rate,
    reloads: outcomes,
    unexpected,
    workersKilled: kills.length,
    requests: sum('sent'),
    wrong: sum('wrong'),
    lost: sum('lost'),
    lostOutsideKilledWorkers: lostWithoutReason,
    lexiconsServed: served.size,
    badLexiconsServed: badServed,
    mostMebibytes: { together: mebibytes(most.together), ofOne: mebibytes(most.ofOne) },
    milliseconds: percentiles(parts.flatMap(({ times }) => times)),
  });
  if (unexpected + sum('wrong') + lostWithoutReason + badServed > 0) process.exitCode = 1;
} finally {
  clearInterval(watch);
  await service.stop();
  rmSync(lexicon, { recursive: true, force: true });
}

/** Once more when the worker that was asked is the one that was killed. */
async function reload(): Promise<{ status: number; lexicon: string | undefined }> {
  for (let tries = 1; ; tries += 1) {
    try {
      const response = await fetch(`${service.base}/v1/admin/reload`, { method: 'POST', headers });
      return { status: response.status, lexicon: version.partial().parse(await response.json()).lexicon };
    } catch {
      if (tries === 3) return { status: 0, lexicon: undefined };
    }
  }
}

async function hasAllWorkers(): Promise<boolean> {
  const metrics = await (await fetch(`${service.base}/metrics`)).text();
  return workers > 1 && metrics.includes(`squama_workers ${workers}\n`);
}
