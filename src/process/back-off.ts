const firstMs = 100;
const mostMs = 30_000;
/** Who has lived so long was well when it started: the next failure is another one. */
const wellAfterMs = 60_000;

/** How long to wait before starting again something that keeps failing: twice as long each time. */
export function createBackOff(): (livedMs: number) => number {
  let next = firstMs;
  return (livedMs) => {
    if (livedMs >= wellAfterMs) next = firstMs;
    const wait = next;
    next = Math.min(next * 2, mostMs);
    return wait;
  };
}
