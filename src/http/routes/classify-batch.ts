import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.js';
import type { Post } from '../../post.js';
import { invalidRequest, type Validate } from '../compile-validators.js';
import type { Judge } from '../judge.js';
import { missingContent } from '../missing-content.js';
import { toRequestError } from '../plugins/answer-errors.js';
import type { BatchEnvelope } from '../schemas/batch.js';
import { createProblem } from '../schemas/problem.js';
import { ref } from '../schemas/wire-schemas.js';
import { seesAmber } from '../sees-amber.js';

/** How long a batch may hold up other requests before it lets them through. */
const sliceMilliseconds = 10;

/** Judges many posts. Items are checked one by one, so that a bad one spoils no other. */
export function addClassifyBatch(
  app: FastifyInstance,
  judge: Judge,
  validatePost: Validate,
  config: Config,
): void {
  function isPost(item: unknown): item is Post {
    const violations = validatePost(item);
    if (violations.length > 0) throw invalidRequest(violations);
    return true;
  }

  /** JSON text, as the two kinds of result would cost the serialiser a guess at each. */
  function answer(item: unknown, request: FastifyRequest, reply: FastifyReply): string {
    try {
      if (!isPost(item)) return '';
      const missing = missingContent(item);
      if (missing.length > 0) throw invalidRequest(missing);
      return String(reply.serializeInput(judge(item, seesAmber(request)), assessment));
    } catch (error) {
      const known = toRequestError(error);
      if (known.code === 'SQUAMA_INTERNAL') request.log.error({ err: error, req: request }, 'item failed');
      const problem = createProblem(known.code, known.message, request.id, known.violations);
      return JSON.stringify({ ...problem, id: ownId(item) });
    }
  }

  app.post<{ Body: BatchEnvelope }>(
    '/v1/classify/batch',
    {
      bodyLimit: config.MAX_BATCH_BYTES,
      config: {
        // The document shows what an item must be; the envelope is all that is checked for the batch as a whole.
        swaggerTransform: ({ schema, url }) => ({ schema: { ...schema, body: ref('BatchRequest') }, url }),
      },
      schema: {
        operationId: 'classifyBatch',
        tags: ['Judging'],
        summary: 'Judge up to 500 posts',
        description:
          'Each by itself, as if sent alone: an item that is not valid gets a problem in its place.',
        body: ref('BatchEnvelope'),
        response: { 200: { description: 'A result for each item, in order.', ...ref('BatchResponse') } },
      },
    },
    async (request, reply) => {
      const results: string[] = [];
      let sliceStart = performance.now();
      for (const item of request.body.items) {
        results.push(answer(item, request, reply));
        if (performance.now() - sliceStart < sliceMilliseconds) continue;
        await setImmediate();
        if (reply.raw.destroyed) break;
        sliceStart = performance.now();
      }
      return reply.type('application/json; charset=utf-8').send(`{"results":[${results.join(',')}]}`);
    },
  );
}

const assessment = ref('Assessment');

function ownId(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('id' in item)) return undefined;
  return typeof item.id === 'string' && item.id.length <= 256 ? item.id : undefined;
}
