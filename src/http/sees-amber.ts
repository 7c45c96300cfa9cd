import type { FastifyRequest } from 'fastify';
import { allows } from '../access/scope.js';

/**
 * Whether the caller may see terms marked `tlp: amber`: only who sent a key with the scope `lexicon`. Where there are
 * no keys nobody is known, and so nobody may.
 */
export function seesAmber({ caller, scopes }: Pick<FastifyRequest, 'caller' | 'scopes'>): boolean {
  return caller !== '' && allows(scopes, 'lexicon');
}
