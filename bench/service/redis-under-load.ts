import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { hasRedis, startRedis } from '../../test/support/redis-server.js';
import { tasksWithKnownAnswers } from './known-answers.js';
import { type LoadResult, offerLoad } from './offer-load.js';
import { mixedPosts } from './posts.js';
import { startService } from './start.js';
import { percentiles } from './summary.js';
import { writeRecord } from './write-record.js';

/** Redis there, frozen, thawed, gone and back, while requests go on. */

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '10' },
    record: { type: 'string', default: 'faults-redis' },
  },
});
if (!hasRedis()) throw new Error('This needs redis-server, from the packages of the system');
const redis = await startRedis();
const service = await startService({
  REDIS_URL: redis.url,
  RATE_LIMIT_PER_MINUTE: '100000000',
  MAX_EVENT_LOOP_DELAY_MS: '0',
});
let back: Awaited<ReturnType<typeof startRedis>> | undefined;
try {
  const next = await tasksWithKnownAnswers(service.base, mixedPosts().slice(0, 100));
  const phases: Record<string, object> = {};
  let bad = 0;
  const phase = async (name: string, change: () => Promise<void> | void, sharedAtEnd: boolean) => {
    await change();
    const result = await offerLoad({
      base: service.base,
      rate: Number(values.rate),
      seconds: Number(values.seconds),
      next,
    });
    const shared = (await metric('squama_limits_shared')) === 1;
    bad += lossOf(result) + (shared === sharedAtEnd ? 0 : 1);
    const { times, losses: _, ...counts } = result;
    phases[name] = { ...counts, milliseconds: percentiles(times), shared };
  };
  await phase('there', () => undefined, true);
  await phase('frozen', () => redis.freeze(), false);
  await phase('thawed', () => redis.thaw(), true);
  await phase('gone', () => redis.stop(), false);
  await phase(
    'back',
    async () => {
      back = await startRedis(redis.port);
      await setTimeout(500);
    },
    true,
  );
  writeRecord(values.record, { ...phases, failures: await metric('squama_redis_failures_total') });
  if (bad > 0) process.exitCode = 1;
} finally {
  await service.stop();
  await back?.stop();
}

function lossOf({ wrong, lost, sent, byStatus }: LoadResult): number {
  return wrong + lost + (sent - (byStatus['200'] ?? 0));
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${service.base}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
}
