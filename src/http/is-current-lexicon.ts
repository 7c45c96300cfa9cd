import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Detector } from '../detector.js';
import { isKnown } from './is-known.js';
import { seesAmber } from './sees-amber.js';

/** Whether the caller has what this lexicon says already. Asked anew each time, since a lexicon may be replaced. */
export function isCurrentLexicon(
  request: FastifyRequest,
  reply: FastifyReply,
  { versions }: Detector,
): boolean {
  reply.header('cache-control', 'private, no-cache');
  return isKnown(request, reply, `${versions.lexicon}${seesAmber(request) ? '+amber' : ''}`);
}
