import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectSharedCounts } from '../../../src/http/limits/shared-counts.js';
import { hasRedis, startRedis } from '../../support/redis-server.js';

function connectTo(url: string) {
  const seen = { shared: false, failures: 0 };
  const counts = connectSharedCounts(url, {
    shared: (now) => {
      seen.shared = now;
    },
    failed: () => {
      seen.failures += 1;
    },
  });
  onTestFinished(() => counts.close());
  return { counts, seen };
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 80; tries += 1) {
    if (await condition()) return;
    await setTimeout(100);
  }
  throw new Error('It did not come about in time');
}

// A real one, of the system's packages; where there is none these are skipped, and the report says so.
describe.skipIf(!hasRedis())('counts in Redis', () => {
  it('are common to all who count', async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.stop());
    const [one, other] = [connectTo(redis.url), connectTo(redis.url)];
    await until(async () => (await one.counts.add('warm', 1000)) !== undefined);
    await until(async () => (await other.counts.add('warm', 1000)) !== undefined);
    expect((await one.counts.add('a', 60_000))?.current).toBe(1);
    expect(await other.counts.add('a', 60_000)).toMatchObject({ current: 2 });
    expect((await one.counts.add('a', 60_000))?.ttl).toBeGreaterThan(50_000);
    expect((await other.counts.add('b', 60_000))?.current).toBe(1);
    expect(one.seen.shared).toBe(true);
  });

  it('end with their window', async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.stop());
    const { counts } = connectTo(redis.url);
    await until(async () => (await counts.add('warm', 1000)) !== undefined);
    await counts.add('a', 100);
    await setTimeout(150);
    expect((await counts.add('a', 100))?.current).toBe(1);
  });

  it('are given up at once while Redis is slow or away, and taken up again after', async () => {
    const redis = await startRedis();
    const { counts, seen } = connectTo(redis.url);
    await until(async () => (await counts.add('a', 60_000)) !== undefined);

    redis.freeze();
    const start = performance.now();
    for (let index = 0; index < 200; index += 1) expect(await counts.add('a', 60_000)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(500);
    expect(seen).toMatchObject({ shared: false });
    const failures = seen.failures;
    expect(failures).toBeGreaterThan(0);
    expect(failures).toBeLessThan(10);
    redis.thaw();
    await until(async () => (await counts.add('a', 60_000)) !== undefined);
    expect(seen.shared).toBe(true);

    await redis.stop();
    await until(async () => (await counts.add('a', 60_000)) === undefined);
    const again = await startRedis(redis.port);
    onTestFinished(() => again.stop());
    await until(async () => (await counts.add('a', 60_000)) !== undefined);
    expect(seen.shared).toBe(true);
  });
});

describe('without a Redis where one should be', () => {
  it('gives no count, and rejects nothing', async () => {
    const { counts, seen } = connectTo('redis://127.0.0.1:1');
    expect(await counts.add('a', 1000)).toBeUndefined();
    await setTimeout(300);
    expect(await counts.add('a', 1000)).toBeUndefined();
    expect(seen.failures).toBeGreaterThan(0);
  });
});
