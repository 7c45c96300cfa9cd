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
  await app.register(underPressure, {
    maxEventLoopDelay: config.MAX_EVENT_LOOP_DELAY_MS,
    sampleInterval: sampleIntervalMs,
    pressureHandler: (request, reply) => {
      if (scopeOfPath(request.routeOptions.url ?? '') === undefined) return;
      metrics.recordShed();
      reply.header('retry-after', retryAfterSeconds);
      return Promise.reject(
        new RequestError('SQUAMA_OVERLOADED', 'Send it again after retry-after, best to another instance.'),
      );
    },
  });
}
