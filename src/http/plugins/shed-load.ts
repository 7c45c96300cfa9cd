import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { scopeOfPath } from '../../access/scope-of-path.js';
import type { Config } from '../../config.js';
import { RequestError } from '../../errors.js';
import type { Metrics } from '../metrics.js';

/** Often enough that a burst is answered before its requests have queued for long. */
const sampleIntervalMs = 100;
/** The queue is gone within a few samples. */
const retryAfterSeconds = 1;

/**
 * Turns requests away while the event loop is late, which is the time that each of them would have waited: a quick 503
 * is worth more to a caller than an answer after its time limit, and the rest is answered in time. Health, metrics and
 * pages are answered all the same.
 */
export async function shedLoad(app: FastifyInstance, config: Config, metrics: Metrics): Promise<void> {
  if (config.MAX_EVENT_LOOP_DELAY_MS === 0) return;
  const isLasting = createLasting();
  await app.register(underPressure, {
    maxEventLoopDelay: config.MAX_EVENT_LOOP_DELAY_MS,
    sampleInterval: sampleIntervalMs,
    pressureHandler: (request, reply, _type, delay = 0) => {
      if (scopeOfPath(request.routeOptions.url ?? '') === undefined) return;
      if (!isLasting(delay, performance.now())) return;
      metrics.recordShed();
      reply.header('retry-after', retryAfterSeconds);
      return Promise.reject(
        new RequestError('SQUAMA_OVERLOADED', 'Send it again after retry-after, best to another instance.'),
      );
    },
  });
}

/**
 * One pause, as for a collection of garbage or a neighbour on the same machine, is over when it is seen; turning
 * requests away for it would lose what could be answered. Late in two samples one after the other is more than a pause.
 */
function createLasting(): (delay: number, now: number) => boolean {
  let sample = 0;
  let seen = Number.NEGATIVE_INFINITY;
  let lasting = false;
  return (delay, now) => {
    // The plugin's measure changes only from sample to sample.
    if (delay !== sample) {
      lasting = now - seen < 2 * sampleIntervalMs + sample;
      sample = delay;
    }
    seen = now;
    return lasting;
  };
}
