import type { FastifyInstance } from 'fastify';

/**
 * Answers requests that expect something unheard of as if they did not: Node would refuse them with an empty 417, which
 * is no problem in our form, and HTTP leaves it open.
 */
export function ignoreExpectations(app: FastifyInstance): void {
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
}
