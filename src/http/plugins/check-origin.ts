import type { FastifyInstance } from 'fastify';
import { RequestError } from '../../errors.js';

/**
 * Keeps pages of other sites from calling a service that asks for no key, which a browser on the same network could
 * reach for them: a browser names the page's origin on each post and each call from a script. The pages that are
 * served here call under the same name that they were loaded from. Callers that are no browsers send no origin.
 */
export function checkOrigin(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { origin } = request.headers;
    // OPTIONS does nothing, and its answer lets no other origin in.
    if (origin === undefined || request.method === 'OPTIONS' || isSame(origin, request.host)) return done();
    done(new RequestError('SQUAMA_ORIGIN_NOT_ALLOWED', 'Call it from a back end, or use keys.'));
  });
}

/** The scheme is left out: a proxy may have taken TLS off. */
function isSame(origin: string, host: string): boolean {
  return origin === `http://${host}` || origin === `https://${host}`;
}
