import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyReply, preValidationHookHandler } from 'fastify';
import { scopeOfPath } from '../../access/scope-of-path.js';
import type { Config } from '../../config.js';
import { RequestError } from '../../errors.js';
import { StandingQueue } from '../limits/standing-queue.js';
import type { Metrics } from '../metrics.js';

const sampleIntervalMs = 100;
/** So many are let in during each sample, however late it is. */
const fewInSample = 16;
/** The queue is gone within a few samples. */
const retryAfterSeconds = 1;

/**
 * Turns requests away when more comes than can be done: a quick 503 is worth more to a caller than an answer after its
 * time limit, and the rest is answered in time. Health, metrics and pages are answered all the same.
 *
 * Twice over. Requests that stand in a queue are turned away just before they would be worked on. What else makes the
 * event loop late (large bodies to read, many batches and streams) the plugin measures, from sample to sample.
 */
export async function shedLoad(app: FastifyInstance, config: Config, metrics: Metrics): Promise<void> {
  const { MAX_EVENT_LOOP_DELAY_MS: mostDelay } = config;
  if (mostDelay === 0) return;

  function turnAway(reply: FastifyReply): RequestError {
    metrics.recordShed();
    reply.header('retry-after', retryAfterSeconds);
    return new RequestError(
      'SQUAMA_OVERLOADED',
      'Send it again after retry-after, best to another instance.',
    );
  }

  const queue = new StandingQueue(mostDelay);
  const keepShort: preValidationHookHandler = (_request, reply, done) => {
    // Once in a turn: what has arrived is done before what was set for later.
    if (!queue.isInTurn) setImmediate(() => queue.endTurn(performance.now()));
    if (queue.isTooLate(performance.now())) done(turnAway(reply));
    else done();
  };
  app.addHook('onRoute', (route) => {
    if (scopeOfPath(route.url) !== undefined)
      route.preValidation = [keepShort, ...[route.preValidation ?? []].flat()];
  });

  const isOverload = createOverload();
  await app.register(underPressure, {
    maxEventLoopDelay: mostDelay,
    sampleInterval: sampleIntervalMs,
    pressureHandler: (request, reply, _type, delay = 0) => {
      if (scopeOfPath(request.routeOptions.url ?? '') === undefined) return;
      if (!isOverload(delay, performance.now())) return;
      return Promise.reject(turnAway(reply));
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
