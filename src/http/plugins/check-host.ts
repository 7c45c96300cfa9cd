import type { FastifyInstance } from 'fastify';
import { type Config, isLoopback } from '../../config.js';
import { RequestError } from '../../errors.js';

const loopbackHost = /^(([a-z0-9-]+\.)*localhost|127(\.\d{1,3}){3}|\[::1\])\.?(:\d{1,5})?$/i;

/**
 * Keeps web pages from reaching a service on the same machine by DNS rebinding: a foreign name that was made to
 * point at loopback still stands in the Host header. Not checked behind a proxy, which passes on the public name,
 * nor on other addresses, whose names this service can't know.
 */
export function checkHost(app: FastifyInstance, { HOST, TRUST_PROXY }: Config): void {
  if (TRUST_PROXY || !isLoopback(HOST)) return;
  let accepted: string | undefined;
  app.addHook('onRequest', (request, _reply, done) => {
    const { host } = request.raw.headers;
    if (host === accepted || host === undefined) return done();
    if (!loopbackHost.test(host)) {
      return done(
        new RequestError('SQUAMA_HOST_NOT_ALLOWED', 'Call it as localhost, or set HOST or TRUST_PROXY.'),
      );
    }
    accepted = host;
    done();
  });
}
