import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { KeyRing } from '../../access/key-ring.js';
import { allows, type Scope, type ScopeSet, scopeSet } from '../../access/scope.js';
import { scopeOfPath } from '../../access/scope-of-path.js';
import { RequestError } from '../../errors.js';

declare module 'fastify' {
  interface FastifyRequest {
    /**
     * What the caller may do; ask with `allows(request.scopes, 'lexicon')`. Without keys everything but `admin`.
     * Whether it may see terms that are not published `seesAmber` tells.
     */
    scopes: ScopeSet;
    /** The label of the key that was sent; empty without keys. */
    caller: string;
  }
  interface FastifyContextConfig {
    /** The scope that a key needs here; by default that of the path. */
    scope?: Scope;
  }
}

const withoutKeys = scopeSet(['classify', 'lexicon']);

/**
 * Lets only those in who have a key with the scope of the route: `/v1/lexicon…` (reading, and `/v1/lexicon/try`) needs
 * `lexicon`, `/v1/admin/…` needs `admin`, whatever else judges or reads texts needs `classify`. Pages, documents,
 * health and metrics are open: they tell nothing of any text.
 */
export function checkKeys(app: FastifyInstance, keys: KeyRing | undefined): void {
  app.decorateRequest('scopes', keys === undefined ? withoutKeys : 0);
  app.decorateRequest('caller', '');
  if (keys === undefined) return;
  app.addHook('onRoute', (route) => {
    const scope = route.config?.scope ?? scopeOfPath(route.url);
    if (scope === undefined) return;
    route.onRequest = [requireScope(keys, scope), ...[route.onRequest ?? []].flat()];
  });
}

function requireScope(keys: KeyRing, scope: Scope): onRequestHookHandler {
  return (request, reply, done) => {
    const secret = secretOf(request);
    // Looked for even when there is none, so that all refusals take as long.
    const key = keys.find(secret ?? '', Date.now());
    if (typeof key === 'string') {
      reply.header('www-authenticate', 'Bearer realm="squama"');
      return done(new RequestError('SQUAMA_UNAUTHORIZED', advice[secret === undefined ? 'missing' : key]));
    }
    if (!allows(key.scopes, scope))
      return done(new RequestError('SQUAMA_SCOPE_MISSING', `This needs a key with the scope ${scope}.`));
    request.scopes = key.scopes;
    request.caller = key.label;
    done();
  };
}

const advice = {
  missing: 'Send a key in the header authorization, as Bearer, or in x-api-key.',
  unknown: 'This key is not known here.',
  expired: 'This key has expired.',
} as const;

function secretOf({ headers }: FastifyRequest): string | undefined {
  const { authorization } = headers;
  if (authorization !== undefined) return /^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '';
  const own = headers['x-api-key'];
  return typeof own === 'string' ? own : undefined;
}
