/**
 * A long computation with places at which it may be left for a while: each `yield`. Pure code so stays pure, and who
 * runs it decides whether others wait: a start runs it to the end, a reload of a busy service in slices.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

export function runToEnd<T>(steps: Steps<T>): T {
  let result = steps.next();
  while (!result.done) result = steps.next();
  return result.value;
}
