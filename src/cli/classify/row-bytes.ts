const usualBytes = 1 << 18;

const encoder = new TextEncoder();

/**
 * Rows as the bytes that are written to the file, put together outside of the heap of V8: as text, the rows of a batch
 * would live long enough to be moved among what stays, and only a collection of everything would free them.
 */
export class RowBytes {
  private bytes = new Uint8Array(usualBytes);
  private used = 0;

  add(row: string): void {
    const most = this.used + row.length * 3;
    if (most > this.bytes.length) {
      const wider = new Uint8Array(Math.max(most, this.bytes.length * 2));
      wider.set(this.bytes.subarray(0, this.used));
      this.bytes = wider;
    }
    this.used += encoder.encodeInto(row, this.bytes.subarray(this.used)).written;
  }

  /** The rows added since the last time, in memory of their own. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.used);
    this.used = 0;
    return taken;
  }
}
