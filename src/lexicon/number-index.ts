import { slotHash } from '../analysis/word-hash.js';
import { type TextColumns, TextTable, textColumnsOf } from './text-table.js';

/** What is asked of an index of numbers by texts; a `Map` has it too. */
export interface NumbersByText {
  get(text: string): Iterable<number> | undefined;
  has(text: string): boolean;
}

/** What an index is made of, to be written to a file as it is. */
export interface NumberIndexParts {
  readonly keys: TextColumns;
  /** The number of a key and 1, in an open-addressed table. */
  readonly slots: Uint32Array;
  /** Where the numbers of a key end. */
  readonly ends: Uint32Array;
  readonly numbers: Uint32Array;
}

export function indexNumbers(map: ReadonlyMap<string, readonly number[]>): NumberIndexParts {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(map.size * 2 + 1)));
  const ends: number[] = [];
  const numbers: number[] = [];
  for (const [key, own] of map) {
    let slot = slotHash(key) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    numbers.push(...own);
    slots[slot] = ends.push(numbers.length);
  }
  return {
    keys: textColumnsOf(map.keys()),
    slots,
    ends: Uint32Array.from(ends),
    numbers: Uint32Array.from(numbers),
  };
}

/** A map from texts to a few numbers each over typed arrays: as a `Map` of lists it takes five times the memory. */
export class NumberIndex implements NumbersByText {
  private readonly keys: TextTable;

  constructor(private readonly parts: NumberIndexParts) {
    this.keys = new TextTable(parts.keys);
  }

  get(text: string): Uint32Array | undefined {
    const key = this.find(text);
    const { ends, numbers } = this.parts;
    return key < 0 ? undefined : numbers.subarray(ends[key - 1] ?? 0, ends[key]);
  }

  has(text: string): boolean {
    return this.find(text) >= 0;
  }

  private find(text: string): number {
    const { slots } = this.parts;
    const mask = slots.length - 1;
    for (let slot = slotHash(text) & mask; ; slot = (slot + 1) & mask) {
      const key = (slots[slot] ?? 0) - 1;
      if (key < 0 || this.keys.at(key) === text) return key;
    }
  }
}
