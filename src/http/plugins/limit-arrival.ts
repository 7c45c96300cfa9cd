import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config.js';
import { RequestError } from '../../errors.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body comes piece by piece for as long as it takes, and the route itself watches over it. */
    endless?: boolean;
  }
}

/**
 * Gives up on bodies that do not arrive in time. Not left to Node, whose limit holds for all requests and would cut
 * streams off.
 */
export function limitArrival(app: FastifyInstance, { REQUEST_TIMEOUT_MS }: Config): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { raw } = request;
    if (!raw.complete && hasBody(raw.headers) && request.routeOptions.config.endless !== true) {
      const timer = setTimeout(() => {
        if (raw.complete || reply.sent) return;
        reply.header('connection', 'close');
        reply.raw.once('finish', () => raw.destroy());
        reply.send(
          new RequestError(
            'SQUAMA_REQUEST_TIMEOUT',
            'The request had not arrived whole when its time was up.',
          ),
        );
      }, REQUEST_TIMEOUT_MS);
      raw.once('close', () => clearTimeout(timer));
      raw.once('end', () => clearTimeout(timer));
    }
    done();
  });
}

function hasBody(headers: Readonly<Record<string, string | string[] | undefined>>): boolean {
  const length = headers['content-length'];
  return headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
}
