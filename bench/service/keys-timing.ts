import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { createKey } from '../../src/access/create-key.js';
import { createKeyRing } from '../../src/access/key-ring.js';
import { parseKeys } from '../../src/access/parse-keys.js';
import { createRandom } from '../evasion/random.js';
import { compareTimes } from './compare-times.js';
import { startService } from './start.js';
import { writeRecord } from './write-record.js';

/** Who is let in with which key, and whether the time of an answer tells anything about the keys. */

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5000' },
    record: { type: 'string', default: 'faults-keys' },
  },
});
/** How far from one half the share of rounds may be in which one takes longer: what is called negligible (Cliff's delta .147). */
const noise = Math.max(0.0735, 2 / Math.sqrt(Number(values.rounds)));
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
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
  const rounds = Number(values.rounds);
  const refusedOverHttp = await compareTimes(
    {
      wrong: () => ask(far),
      wrongAgain: () => ask(far),
      nearlyRight: () => ask(nearly),
      none: () => ask(undefined),
      expired: () => ask(expired.secret),
      wrongScope: () => ask(words.secret),
    },
    'wrong',
    rounds,
    createRandom('refused'),
  );
  const acceptedOverHttp = await compareTimes(
    { first: () => ask(first.secret), firstAgain: () => ask(first.secret), last: () => ask(last.secret) },
    'first',
    rounds,
    createRandom('accepted'),
  );
  const ring = createKeyRing(parseKeys(entries).keys);
  const find = (key: string) => () => {
    for (let index = 0; index < 20; index += 1) ring.find(key, 0);
  };
  const inProcess = await compareTimes(
    {
      wrong: find(far),
      wrongAgain: find(far),
      nearlyRight: find(nearly),
      first: find(first.secret),
      last: find(last.secret),
    },
    'wrong',
    rounds,
    createRandom('process'),
  );
  const times = { refusedOverHttp, acceptedOverHttp, inProcess };
  const telling = Object.entries(times).flatMap(([where, compared]) =>
    [...compared]
      .filter(([, { longer }]) => Math.abs(longer - 0.5) > noise)
      .map(([name]) => `${where} ${name}`),
  );
  writeRecord(values.record, {
    answers,
    wrong: wrong.length,
    rounds,
    noise,
    ...Object.fromEntries(
      Object.entries(times).map(([where, compared]) => [where, Object.fromEntries(compared)]),
    ),
    telling,
  });
  if (wrong.length + telling.length > 0) process.exitCode = 1;
} finally {
  agent.destroy();
  await service.stop();
}

/** A search, which costs little beside the key, on one connection. */
function ask(key: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    // As long in either case: reading a header takes time too.
    const headers =
      key === undefined ? { 'x-something': `Bearer ${far}` } : { authorization: `Bearer ${key}` };
    const outgoing = request(`${service.base}/v1/search/check?q=x`, { agent, headers }, (answer) => {
      answer.on('end', resolve);
      answer.resume();
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
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
