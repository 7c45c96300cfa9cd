import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createKey } from '../../src/access/create-key.js';
import { tasksWithKnownAnswers } from './known-answers.js';
import { offerLoad } from './offer-load.js';
import { mixedPosts } from './posts.js';
import { startService } from './start.js';
import { percentiles } from './summary.js';
import { writeRecord } from './write-record.js';

/** Lexicons loaded under load: good ones, broken ones, half-written ones, and a folder that is not there. */

const { values } = parseArgs({
  options: {
    reloads: { type: 'string', default: '50' },
    rate: { type: 'string', default: '100' },
    workers: { type: 'string', default: '2' },
    record: { type: 'string', default: 'faults-reload' },
  },
});
const key = createKey('load', ['classify', 'admin']);
const headers = { 'x-api-key': key.secret };
const lexicon = join(mkdtempSync(join(tmpdir(), 'squama-')), 'lexicons');
const file = join(lexicon, 'taxa/pangolin.yaml');
cpSync('lexicons', lexicon, { recursive: true });
const good = readFileSync(file, 'utf8');

/** Each leaves the files as good as it found them, once undone. */
const kinds = [
  { name: 'good', expect: 200, spoil: (turn: number) => writeFileSync(file, `${good}# ${turn}\n`) },
  {
    name: 'broken',
    expect: 422,
    spoil: () => writeFileSync(file, good.replace('status: stable', 'status: stabel')),
  },
  {
    name: 'half-written',
    expect: 422,
    spoil: () => writeFileSync(file, good.slice(0, Math.floor(good.length / 2) - 3)),
  },
  { name: 'missing', expect: 422, spoil: () => renameSync(lexicon, `${lexicon}-away`) },
] as const;

const service = await startService({
  LEXICON_DIR: lexicon,
  API_KEYS: key.entry,
  WORKERS: values.workers,
  MAX_EVENT_LOOP_DELAY_MS: '0',
});
try {
  const next = await tasksWithKnownAnswers(service.base, mixedPosts().slice(0, 100), headers);
  let stop = false;
  const load = (async () => {
    const parts = [];
    while (!stop)
      parts.push(
        await offerLoad({ base: service.base, rate: Number(values.rate), seconds: 5, next, headers }),
      );
    return parts;
  })();
  const outcomes: Record<string, number> = {};
  let unexpected = 0;
  for (let turn = 0; turn < Number(values.reloads); turn += 1) {
    const kind = kinds[turn % kinds.length] ?? kinds[0];
    kind.spoil(turn);
    const response = await fetch(`${service.base}/v1/admin/reload`, { method: 'POST', headers });
    if (response.status !== kind.expect) unexpected += 1;
    await response.arrayBuffer();
    outcomes[`${kind.name} ${response.status}`] = (outcomes[`${kind.name} ${response.status}`] ?? 0) + 1;
    if (kind.name === 'missing') renameSync(`${lexicon}-away`, lexicon);
    writeFileSync(file, good);
    await setTimeout(200);
  }
  stop = true;
  const parts = await load;
  const sum = (field: 'sent' | 'wrong' | 'lost') => parts.reduce((total, part) => total + part[field], 0);
  writeRecord(values.record, {
    workers: Number(values.workers),
    ratePerSecond: Number(values.rate),
    reloads: outcomes,
    unexpected,
    requests: sum('sent'),
    wrong: sum('wrong'),
    lost: sum('lost'),
    milliseconds: percentiles(parts.flatMap(({ times }) => times)),
  });
  if (unexpected + sum('wrong') + sum('lost') > 0) process.exitCode = 1;
} finally {
  await service.stop();
  rmSync(lexicon, { recursive: true, force: true });
}
