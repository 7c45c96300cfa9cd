import type { FastifyInstance } from 'fastify';

const wellFormed = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * The headers of every answer. Few, since each costs at every request: an answer is JSON about a private text, so it
 * is never stored, never sniffed for another type, and never a page that does anything.
 */
export function setHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('cache-control', 'no-store');
    reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    const { traceparent } = request.headers;
    // Back to the caller, whose tracing then knows which answer it was. Never text of another form.
    if (typeof traceparent === 'string' && wellFormed.test(traceparent))
      reply.header('traceparent', traceparent);
    done();
  });
}
