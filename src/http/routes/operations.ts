import type { FastifyInstance } from 'fastify';
import type { Detector } from '../../detector.js';
import { RequestError } from '../../errors.js';
import { packageInfo } from '../../package-info.js';
import type { Metrics } from '../metrics.js';
import { ref } from '../schemas/wire-schemas.js';

const tags = ['Operations'];

/** What those who run the service ask it. */
export function addOperations(
  app: FastifyInstance,
  detector: Pick<Detector, 'versions'>,
  metrics: Metrics,
  readMetrics: () => Promise<string>,
): void {
  app.get(
    '/healthz',
    {
      schema: {
        operationId: 'healthz',
        tags,
        summary: 'Whether the process is alive',
        response: { 200: { description: 'It is.', ...ref('Health') } },
      },
    },
    (_request, reply) => {
      reply.send({ status: 'ok' });
    },
  );

  app.get(
    '/readyz',
    {
      schema: {
        operationId: 'readyz',
        tags,
        summary: 'Whether to send it requests',
        description: 'The lexicon is loaded before the service listens, so it is ready until told to stop.',
        response: { 200: { description: 'Yes.', ...ref('Health') } },
      },
    },
    (_request, reply) => {
      if (app.isDraining())
        throw new RequestError('SQUAMA_SHUTTING_DOWN', 'Send requests to another instance.');
      reply.send({ status: 'ok' });
    },
  );

  app.get(
    '/version',
    {
      schema: {
        operationId: 'version',
        tags,
        summary: 'Which versions judge',
        description: 'The same versions stand in every assessment.',
        response: { 200: { description: 'The versions.', ...ref('Version') } },
      },
    },
    (_request, reply) => {
      reply.send({ name: packageInfo.name, version: packageInfo.version, ...detector.versions });
    },
  );

  app.get(
    '/metrics',
    {
      schema: {
        operationId: 'metrics',
        tags,
        summary: 'Metrics for Prometheus',
        response: {
          200: {
            description: 'Text exposition format.',
            content: { 'text/plain': { schema: { type: 'string' } } },
          },
        },
      },
    },
    async (_request, reply) => reply.type(metrics.registry.contentType).send(await readMetrics()),
  );
}
