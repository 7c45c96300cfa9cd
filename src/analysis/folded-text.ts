/** Units that one call may be given. */
const longestCall = 8192;

/**
 * The base view of a field: one lower-case unit per letter, invisibles gone, marks stripped where they may be,
 * emoji as one unit each, and the origin of every unit. Typed arrays that are used again for the next field:
 * a post of 300 units would otherwise leave five arrays to the garbage collector.
 */
export class FoldedText {
  length = 0;
  units = new Uint16Array(1024);
  /** The unit with its marks. */
  natives = new Uint16Array(1024);
  kinds = new Uint8Array(1024);
  /** Evasions undone at this unit. */
  evasions = new Int32Array(1024);
  /** First unit in the original. */
  starts = new Int32Array(1024);
  /** One past the last unit in the original. */
  ends = new Int32Array(1024);

  push(unit: number, native: number, kind: number, evasion: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    const at = this.length++;
    this.units[at] = unit;
    this.natives[at] = native;
    this.kinds[at] = kind;
    this.evasions[at] = evasion;
    this.starts[at] = start;
    this.ends[at] = end;
  }

  /** Makes room for so many more units. */
  reserve(more: number): void {
    while (this.units.length < this.length + more) this.grow();
  }

  /** The folded units as a string, for readers and slow paths. */
  slice(start: number, end: number): string {
    if (end - start > longestCall)
      return this.slice(start, start + longestCall) + this.slice(start + longestCall, end);
    return String.fromCharCode(...this.units.subarray(start, end));
  }

  private grow(): void {
    const size = this.units.length * 2;
    const copy = <T extends Uint16Array | Uint8Array | Int32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.units = copy(this.units, new Uint16Array(size));
    this.natives = copy(this.natives, new Uint16Array(size));
    this.kinds = copy(this.kinds, new Uint8Array(size));
    this.evasions = copy(this.evasions, new Int32Array(size));
    this.starts = copy(this.starts, new Int32Array(size));
    this.ends = copy(this.ends, new Int32Array(size));
  }
}
