import { Redis } from 'ioredis';
import { z } from 'zod';
import type { WindowCount } from './window-counts.js';

/** How long an answer of Redis is waited for: a request takes less than that to judge. */
const answerWithinMs = 50;
/** After a failure, how long Redis is not asked, so that a slow one does not slow down each request. */
const restMs = 1_000;

/** One step, so that no count is left without an end. */
const addToWindow = `
  local current = redis.call('INCR', KEYS[1])
  local ttl = redis.call('PTTL', KEYS[1])
  if ttl < 0 then
    redis.call('PEXPIRE', KEYS[1], ARGV[1])
    ttl = tonumber(ARGV[1])
  end
  return { current, ttl }
`;
const answer = z.tuple([z.number(), z.number()]);

export interface SharedCounts {
  /** Counts a request in Redis; nothing when Redis can't say in time. Never rejects. `length` in milliseconds. */
  add(caller: string, length: number): Promise<WindowCount | undefined>;
  close(): void;
}

export interface Watch {
  /** Whether counts are shared at the moment. */
  shared(now: boolean): void;
  failed(): void;
}

/** Counts that all replicas share. Redis may be away, slow or restarted at any time: callers then count for themselves. */
export function connectSharedCounts(url: string, watch: Watch): SharedCounts {
  const redis = new Redis(url, {
    commandTimeout: answerWithinMs,
    connectTimeout: 1_000,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(times * 100, 2_000),
  });
  let restUntil = 0;
  // Each failed attempt to connect is one of these; the command that fails is what counts.
  redis.on('error', () => watch.shared(false));

  function rest(): undefined {
    restUntil = Date.now() + restMs;
    watch.failed();
    watch.shared(false);
  }

  return {
    async add(caller, length) {
      if (Date.now() < restUntil) return undefined;
      try {
        const reply = await redis.eval(addToWindow, 1, `squama:limit:${caller}`, length);
        const result = answer.safeParse(reply);
        if (!result.success) return rest();
        watch.shared(true);
        const [current, ttl] = result.data;
        return { current, ttl };
      } catch {
        return rest();
      }
    },
    close() {
      redis.disconnect();
    },
  };
}
