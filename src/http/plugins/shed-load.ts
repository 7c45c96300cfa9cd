import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { scopeOfPath } from '../../access/scope-of-path.js';
import type { Config } from '../../config.js';
import { RequestError } from '../../errors.js';
import type { Metrics } from '../metrics.js';

/** Often enough that a burst is answered before its requests have queued for long. */
const sampleIntervalMs = 100;
/** So many are let in during each sample, however late it is. */
const fewInSample = 16;
/** The queue is gone within a few samples. */
const retryAfterSeconds = 1;

/**
 * Turns requests away while the event loop is late, which is the time that each of them would have waited: a quick 503
 * is worth more to a caller than an answer after its time limit, and the rest is answered in time. Health, metrics and
 * pages are answered all the same.
 */
export async function shedLoad(app: FastifyInstance, config: Config, metrics: Metrics): Promise<void> {
  if (config.MAX_EVENT_LOOP_DELAY_MS === 0) return;
  const isOverload = createOverload();
  await app.register(underPressure, {
    maxEventLoopDelay: config.MAX_EVENT_LOOP_DELAY_MS,
    sampleInterval: sampleIntervalMs,
    pressureHandler: (request, reply, _type, delay = 0) => {
      if (scopeOfPath(request.routeOptions.url ?? '') === undefined) return;
      if (!isOverload(delay, performance.now())) return;
      metrics.recordShed();
      reply.header('retry-after', retryAfterSeconds);
      return Promise.reject(
        new RequestError('SQUAMA_OVERLOADED', 'Send it again after retry-after, best to another instance.'),
      );
    },
  });
}

/**
 * Whether it is too much that makes it late. One pause, as for a collection of garbage, is over when it is seen: late in
 * two samples one after the other is more than a pause. And where few requests come, others on the machine make it late,
 * which turning these few away would not mend.
 */
function createOverload(): (delay: number, now: number) => boolean {
  let sample = 0;
  let seen = Number.NEGATIVE_INFINITY;
  let lasting = false;
  let arrived = 0;
  return (delay, now) => {
    // The plugin's measure changes only from sample to sample.
    if (delay !== sample) {
      lasting = now - seen < 2 * sampleIntervalMs + sample;
      sample = delay;
      arrived = 0;
    }
    seen = now;
    arrived += 1;
    return lasting && arrived > fewInSample;
  };
}
