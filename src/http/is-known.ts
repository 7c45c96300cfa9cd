import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Marks an answer with the strong tag of its content, and says whether the caller has that content already, in which
 * case the answer is 304 without a body (RFC 9110, 13.1.2).
 */
export function isKnown(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  const etag = `"${tag}"`;
  reply.header('etag', etag);
  const known = request.headers['if-none-match'];
  if (known === undefined) return false;
  return (
    known.trim() === '*' ||
    known.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag)
  );
}
