import type { Scope } from './scope.js';

/** The scope that a path needs when there are keys; none for pages, documents, health and metrics. */
export function scopeOfPath(path: string): Scope | undefined {
  if (/^\/v1\/admin(\/|$)/.test(path)) return 'admin';
  if (/^\/v1\/lexicon(\/|$)/.test(path)) return 'lexicon';
  return path.startsWith('/v1/') || path === '/classify' ? 'classify' : undefined;
}
