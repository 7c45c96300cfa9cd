import type { Config } from '../config.js';

/** Who ends it from a terminal has no balancer that must learn of it first. */
export function drainDelay(signal: string | undefined, { SHUTDOWN_DELAY_MS }: Config): number {
  return signal === 'SIGTERM' ? SHUTDOWN_DELAY_MS : 0;
}
