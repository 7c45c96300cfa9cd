export interface WindowCount {
  /** Requests in this window, with the one just counted. */
  current: number;
  /** Milliseconds until the window ends. */
  ttl: number;
}

interface Window {
  count: number;
  start: number;
}

const mostCallers = 20_000;

/**
 * Counts requests by caller in windows of fixed length. Holds a bounded number of callers and forgets those first that
 * have not called for longest, so that no number of addresses fills the memory.
 */
export class WindowCounts {
  readonly #windows = new Map<string, Window>();

  /** `now` and `length` in milliseconds. */
  add(caller: string, length: number, now: number): WindowCount {
    const known = this.#windows.get(caller);
    const window = known !== undefined && now - known.start < length ? known : { count: 0, start: now };
    window.count += 1;
    // Taken out and put in again, as a Map keeps the order of insertion.
    if (known !== undefined) this.#windows.delete(caller);
    else if (this.#windows.size >= mostCallers) this.#forgetOldest();
    this.#windows.set(caller, window);
    return { current: window.count, ttl: length - (now - window.start) };
  }

  #forgetOldest(): void {
    for (const caller of this.#windows.keys()) {
      this.#windows.delete(caller);
      return;
    }
  }
}
