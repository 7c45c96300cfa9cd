import type { FastifyInstance } from 'fastify';
import { scopeOfPath } from '../../access/scope-of-path.js';

/** The query of a route that takes no parameters. */
const none = { type: 'object', properties: {}, additionalProperties: false } as const;

/** Refuses parameters where there are none: whoever writes `?locale=` behind a POST would wait for it to be heard. */
export function refuseParameters(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (scopeOfPath(route.url) === undefined) return;
    route.schema = { querystring: none, ...route.schema };
  });
}
