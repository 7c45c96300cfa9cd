import type { FastifyInstance } from 'fastify';
import { compressLarge } from '../compress-large.js';

/** The OpenAPI document of all routes, made once. */
export function addOpenapiDocument(app: FastifyInstance): void {
  let document: string | undefined;
  app.get('/openapi.json', { compress: compressLarge, schema: { hide: true } }, (_request, reply) => {
    document ??= JSON.stringify(app.swagger());
    reply.type('application/json; charset=utf-8').send(document);
  });
}
