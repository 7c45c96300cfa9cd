import { parseArgs } from 'node:util';
import { createKey } from '../../src/access/create-key.js';
import { createKeyRing } from '../../src/access/key-ring.js';
import { parseKeys } from '../../src/access/parse-keys.js';
import { createRandom } from '../evasion/random.js';
import { startService } from './start.js';
import { round } from './summary.js';
import { writeRecord } from './write-record.js';

/** Who is let in with which key, and whether the time of an answer tells anything about the keys. */

const { values } = parseArgs({
  options: { calls: { type: 'string', default: '5000' }, record: { type: 'string', default: 'faults-keys' } },
});
const first = createKey('first', ['classify']);
const last = createKey('last', ['classify']);
const words = createKey('words', ['lexicon']);
const admin = createKey('admin', ['admin']);
const expired = createKey('expired', ['classify'], '2020-01-01');
const between = Array.from({ length: 50 }, (_, index) => createKey(`other-${index}`, ['classify']));
const entries = [first, ...between, words, admin, expired, last].map(({ entry }) => entry).join(' ');
/** Right but for its last letter, and right in nothing. */
const nearly = `${first.secret.slice(0, -1)}${first.secret.endsWith('A') ? 'B' : 'A'}`;
const far = 'x'.repeat(first.secret.length);

const service = await startService({ API_KEYS: entries });
try {
  const judged = (key: string | undefined) => call('/v1/classify', key);
  const answers = {
    first: await judged(first.secret),
    last: await judged(last.secret),
    none: await judged(undefined),
    wrong: await judged(far),
    nearlyRight: await judged(nearly),
    expired: await judged(expired.secret),
    wrongScope: await judged(words.secret),
    adminWithClassify: await call('/v1/admin/reload', first.secret),
  };
  const expected = {
    first: 200,
    last: 200,
    none: 401,
    wrong: 401,
    nearlyRight: 401,
    expired: 401,
    wrongScope: 403,
    adminWithClassify: 403,
  };
  const wrong = Object.entries(expected).filter(([name, status]) =>
    Object.entries(answers).some(([key, value]) => key === name && value !== status),
  );
  const overHttp = await compare(async (key) => void (await judged(key)), Number(values.calls));
  const ring = createKeyRing(parseKeys(entries).keys);
  const inProcess = await compare(async (key) => void ring.find(key, 0), Number(values.calls) * 20);
  writeRecord(values.record, { answers, wrong: wrong.length, microseconds: { overHttp, inProcess } });
  if (wrong.length > 0) process.exitCode = 1;
} finally {
  await service.stop();
}

async function call(path: string, key: string | undefined): Promise<number> {
  const headers = {
    'content-type': 'application/json',
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
  };
  const response = await fetch(`${service.base}${path}`, { method: 'POST', headers, body: '{"text":"x"}' });
  await response.arrayBuffer();
  return response.status;
}

/** Medians for keys that are refused: one that is nearly right, and one that is not, in turn and in random order. */
async function compare(attempt: (key: string) => Promise<void>, calls: number) {
  const random = createRandom('keys');
  const times: Record<'nearly' | 'far' | 'farAgain', number[]> = { nearly: [], far: [], farAgain: [] };
  const kinds = ['nearly', 'far', 'farAgain'] as const;
  for (let index = 0; index < calls; index += 1) {
    const kind = random.pick(kinds);
    const start = performance.now();
    await attempt(kind === 'nearly' ? nearly : far);
    times[kind].push((performance.now() - start) * 1000);
  }
  const median = (of: number[]) => round(of.sort((one, other) => one - other)[of.length >> 1] ?? 0);
  // Two samples of the same show how much is noise.
  return { nearlyRight: median(times.nearly), wrong: median(times.far), wrongAgain: median(times.farAgain) };
}
