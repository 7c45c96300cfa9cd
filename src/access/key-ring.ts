import { hash, timingSafeEqual } from 'node:crypto';
import type { ApiKey } from './api-key.js';

export interface KeyRing {
  /** The key that was sent, or why there is none. `now` in milliseconds since 1970. */
  find(secret: string, now: number): ApiKey | 'unknown' | 'expired';
  /** Puts other keys in the place of all there were; requests under way keep what they were allowed. */
  replace(keys: readonly ApiKey[]): void;
  readonly size: number;
}

/**
 * The keys that are accepted now. Each is compared, in constant time and whatever came before, so that the time taken
 * tells neither how much of a key was right nor which one it was.
 */
export function createKeyRing(initial: readonly ApiKey[]): KeyRing {
  let keys = initial;
  return {
    find(secret, now) {
      const digest = hash('sha256', secret, 'buffer');
      let found: ApiKey | undefined;
      for (const key of keys) if (timingSafeEqual(key.digest, digest)) found = key;
      if (found === undefined) return 'unknown';
      return now < found.expires ? found : 'expired';
    },
    replace(others) {
      keys = others;
    },
    get size() {
      return keys.length;
    },
  };
}
