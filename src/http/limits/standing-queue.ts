/** So many are done in each turn, however late it is: turning away a few would not mend what others on the machine do. */
const fewInTurn = 4;
/** What may wait for long once may wait for this part of it when there is always somebody waiting. */
const part = 10;

/**
 * Tells a queue that will be gone in a moment from one that stands. Requests that arrive while others are worked on wait
 * in the sockets, and the next turn of the event loop does all of them, one after the other: how long a turn has lasted
 * is how long the next in it has waited at least. After a pause (a collection of garbage, a wave of requests) turns are
 * long, and soon short again. When none has been short for a while, more comes than can be done, and waiting helps nobody:
 * then what has waited for long is turned away, until turns have been short for as long. It is the rule by which routers
 * keep queues short (CoDel, RFC 8289).
 */
export class StandingQueue {
  readonly #patience: number;
  readonly #target: number;
  #turnStart: number | undefined;
  #turnEnd = Number.NEGATIVE_INFINITY;
  #arrived = 0;
  #waited = 0;
  #stands = false;
  /** Since when, without a break, it has looked otherwise. */
  #otherwiseSince: number | undefined;

  /** `patience`: how long, in milliseconds, turns may be long before some are turned away; nobody waits longer in a turn. */
  constructor(patience: number) {
    this.#patience = patience;
    this.#target = patience / part;
  }

  /** Whether a turn has begun, whose end must be told. */
  get isInTurn(): boolean {
    return this.#turnStart !== undefined;
  }

  /** Somebody's turn to be worked on has come: whether it is too late. `now` in milliseconds. */
  isTooLate(now: number): boolean {
    if (this.#turnStart === undefined) {
      // Nobody waited between the turn before and this one; a slice of a batch is no such gap.
      if (now - this.#turnEnd > 2 * this.#target) this.#note(false, this.#turnEnd, now);
      this.#turnStart = now;
      this.#arrived = 0;
    }
    this.#arrived += 1;
    this.#waited = now - this.#turnStart;
    return this.#arrived > fewInTurn && this.#waited > (this.#stands ? this.#target : this.#patience);
  }

  /** All that waited when the turn began is done. */
  endTurn(now: number): void {
    this.#note(this.#waited > this.#target, this.#turnStart ?? now, now);
    this.#turnStart = undefined;
    this.#turnEnd = now;
  }

  #note(isLong: boolean, from: number, to: number): void {
    if (isLong === this.#stands) {
      this.#otherwiseSince = undefined;
      return;
    }
    // One long turn alone, however long, is a wave that is over.
    this.#otherwiseSince ??= isLong ? to : from;
    if (to - this.#otherwiseSince < this.#patience) return;
    this.#stands = isLong;
    this.#otherwiseSince = undefined;
  }
}
