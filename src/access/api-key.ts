import type { ScopeSet } from './scope.js';

/** A key as the service knows it: never the key itself, only its hash. */
export interface ApiKey {
  /** Names the caller in logs and limits; not secret. */
  readonly label: string;
  readonly scopes: ScopeSet;
  /** SHA-256 of the key. */
  readonly digest: Buffer;
  /** From this moment on it is refused; milliseconds since 1970. */
  readonly expires: number;
}
