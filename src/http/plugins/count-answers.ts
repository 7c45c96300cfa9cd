import type { FastifyInstance } from 'fastify';
import type { Metrics, RecordAnswer } from '../metrics.js';

/** Counts each answer under the pattern of its route; bound per route, as looking the route up costs more. */
export function countAnswers(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onRoute', (route) => {
    const recorders = new Map<string, RecordAnswer>(
      [route.method].flat().map((method) => [method, metrics.forRoute(route.url, method)]),
    );
    const others = [route.onResponse ?? []].flat();
    route.onResponse = [
      (request, reply, done) => {
        recorders.get(request.method)?.(reply.statusCode, reply.elapsedTime / 1000);
        done();
      },
      ...others,
    ];
  });
}
