import type { Loss } from './offer-load.js';

/** A connection that broke is noticed later than it broke, and later still on a busy machine. */
const slackMs = 1_000;

/** Of requests without an answer those that were not open when a worker was killed: these nobody may lose. */
export function lostWithoutKill(losses: readonly Loss[], kills: readonly number[]): readonly Loss[] {
  return losses.filter(
    ({ from, to }) => !kills.some((kill) => from <= kill + slackMs && kill - slackMs <= to),
  );
}
