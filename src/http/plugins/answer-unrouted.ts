import type { FastifyInstance } from 'fastify';
import { RequestError } from '../../errors.js';
import type { Metrics } from '../metrics.js';

/**
 * Tells a wrong path (404) from a wrong method on a right one (405, with Allow), which Fastify does not, and answers
 * OPTIONS with what a path takes. Sends no CORS header: the service is called by back ends, not by pages.
 */
export function answerUnrouted(app: FastifyInstance, metrics: Metrics): void {
  const methods = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? new Set(['OPTIONS']);
    for (const name of [method].flat()) known.add(name);
    methods.set(url, known);
  });

  app.setNotFoundHandler((request, reply) => {
    const path = request.raw.url?.split('?', 1)[0] ?? '';
    const allowed = methods.get(path);
    if (allowed === undefined) {
      metrics.unrouted(404);
      throw new RequestError('SQUAMA_NOT_FOUND', 'See /docs for what there is.');
    }
    const allow = [...allowed].sort().join(', ');
    reply.header('allow', allow);
    metrics.unrouted(request.method === 'OPTIONS' ? 204 : 405);
    if (request.method === 'OPTIONS') return reply.code(204).send();
    throw new RequestError('SQUAMA_METHOD_NOT_ALLOWED', `Use one of ${allow}.`);
  });
}
