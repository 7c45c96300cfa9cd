import { hash, randomBytes } from 'node:crypto';
import type { Scope } from './scope.js';

export interface NewKey {
  /** What the caller sends; shown once. */
  secret: string;
  /** What the service is given. */
  entry: string;
}

/** A new key of 256 random bits. With so many, a plain hash gives nothing away: there is nothing to guess. */
export function createKey(label: string, scopes: readonly Scope[], lastDay?: string): NewKey {
  const secret = `squama_${randomBytes(32).toString('base64url')}`;
  const parts = [
    label,
    scopes.join(','),
    hash('sha256', secret, 'hex'),
    ...(lastDay === undefined ? [] : [lastDay]),
  ];
  return { secret, entry: parts.join(':') };
}
