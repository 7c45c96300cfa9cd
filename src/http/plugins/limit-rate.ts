import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { scopeOfPath } from '../../access/scope-of-path.js';
import type { Config } from '../../config.js';
import { RequestError } from '../../errors.js';
import type { SharedCounts } from '../limits/shared-counts.js';
import { type WindowCount, WindowCounts } from '../limits/window-counts.js';
import type { Metrics } from '../metrics.js';

const minute = 60_000;

/**
 * Bounds how much one caller may ask for: per key, or per address where there are no keys (an IPv6 network of 64 bits
 * being one address). Counted in this process, or in Redis for all processes together; when Redis fails, here again.
 */
export async function limitRate(app: FastifyInstance, config: Config, metrics: Metrics): Promise<void> {
  if (config.RATE_LIMIT_PER_MINUTE === 0) return;
  const own = new WindowCounts();
  const shared = await connectShared(config, metrics);
  if (shared !== undefined) app.addHook('onClose', async () => shared.close());

  // Before the plugin's own hook of this kind, which reads what this one writes.
  app.addHook('onRoute', (route) => {
    if (scopeOfPath(route.url) !== undefined) route.config = { ...route.config, rateLimit: {} };
  });
  await app.register(rateLimit, {
    global: false,
    max: config.RATE_LIMIT_PER_MINUTE,
    timeWindow: minute,
    enableDraftSpec: true,
    keyGenerator: ({ caller, ip }) => (caller === '' ? `address:${normalizeIP(ip)}` : `key:${caller}`),
    onExceeded: () => metrics.recordLimited(),
    errorResponseBuilder: () =>
      new RequestError('SQUAMA_TOO_MANY_REQUESTS', 'Wait for as many seconds as retry-after says.'),
    store: storeOf(own, shared),
  });
}

/** Who has no Redis need not wait until what speaks to it is loaded, nor hold it in memory. */
async function connectShared({ REDIS_URL }: Config, metrics: Metrics): Promise<SharedCounts | undefined> {
  if (REDIS_URL === undefined) return undefined;
  const { connectSharedCounts } = await import('../limits/shared-counts.js');
  return connectSharedCounts(REDIS_URL, metrics.sharedLimits);
}

type Callback = (error: Error | null, result?: WindowCount) => void;

/** The form in which the plugin wants its counts: a class, made once, whose children are for single routes. */
function storeOf(own: WindowCounts, shared: SharedCounts | undefined) {
  return class Store {
    incr(caller: string, callback: Callback, length: number): void {
      // Counted here in any case, so that where Redis fails nobody starts again from nothing.
      const count = own.add(caller, length, Date.now());
      if (shared === undefined) callback(null, count);
      else shared.add(caller, length).then((common) => callback(null, common ?? count));
    }

    /** The same counts for all routes: the limit is the caller's, whatever it calls. */
    child(): Store {
      return this;
    }
  };
}
