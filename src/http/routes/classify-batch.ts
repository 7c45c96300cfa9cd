import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config.js';
import type { AnswerItem } from '../answer-item.js';
import { compressLarge } from '../compress-large.js';
import type { TakeTurn } from '../create-turns.js';
import type { BatchEnvelope } from '../schemas/batch.js';
import { ref } from '../schemas/wire-schemas.js';

/** How long a batch may hold up other requests before it lets them through. */
const sliceMilliseconds = 10;

/** Judges many posts. Items are checked one by one, so that a bad one spoils no other. */
export function addClassifyBatch(
  app: FastifyInstance,
  answerItem: AnswerItem,
  takeTurn: TakeTurn,
  config: Config,
): void {
  app.post<{ Body: BatchEnvelope }>(
    '/v1/classify/batch',
    {
      compress: compressLarge,
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
        results.push(answerItem(() => item, request, reply));
        if (performance.now() - sliceStart < sliceMilliseconds) continue;
        await takeTurn();
        if (reply.raw.destroyed) break;
        sliceStart = performance.now();
      }
      return reply.type('application/json; charset=utf-8').send(`{"results":[${results.join(',')}]}`);
    },
  );
}
