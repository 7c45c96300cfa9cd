/** How many edits a word of a length may be away: short words have too many neighbours. */
export const limitFor = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** Words by what is left of them without one or two of their letters (SymSpell). */
export interface DeletionIndex {
  /** The words that are indexed, by their place in the index. */
  readonly numbers: Int32Array;
  /** How many of them come first that may lose two letters: the others are words run together, and lose one. */
  readonly single: number;
  /** Where the words of each block of slots begin; a slot is the low bits of a hash. */
  readonly blocks: Uint32Array;
  /** How many words of its block come before those of a slot; a power of two of slots, and where they end. */
  readonly offsets: Uint16Array;
  /** The words of each slot, as their places. */
  readonly places: Uint16Array | Uint32Array;
  /** Which keys occur at all: most do not, and are turned away here. */
  readonly present: Uint32Array;
}

/** Two to the power of this are the slots of a block: so few that a small number tells a place among their words. */
const blockBits = 6;

/** Where the words of a slot begin. */
export const startOfSlot = ({ blocks, offsets }: DeletionIndex, slot: number): number =>
  (blocks[slot >>> blockBits] ?? 0) + (offsets[slot] ?? 0);

/** `single` and `runTogether`: the words to index, of which `words` are the texts. */
export function indexDeletions(
  single: readonly number[],
  runTogether: readonly number[],
  words: readonly string[],
): DeletionIndex {
  const numbers = Int32Array.from([...single, ...runTogether]);
  const expected = single.length * 24 + runTogether.length * 8;
  const capacity = 1 << Math.max(12, Math.ceil(Math.log2(expected + 1)));
  const mask = capacity - 1;
  const presentMask = capacity * 8 - 1;
  const present = new Uint32Array((presentMask + 1) >>> 5);
  // Slot and place of each entry in one number, to be sorted at a stroke.
  let entries = new Float64Array(capacity);
  let count = 0;
  const slots = new Set<number>();
  numbers.forEach((number, place) => {
    const text = words[number] ?? '';
    slots.clear();
    eachDeletion(text, place < single.length ? limitFor(text.length) : 1, (key) => {
      const slot = key & mask;
      if (slots.has(slot)) return;
      slots.add(slot);
      if (count === entries.length) entries = widen(entries);
      // Within a slot the last comes first.
      entries[count++] = slot * 2 ** 32 + (numbers.length - place);
      const bit = (key >>> 3) & presentMask;
      present[bit >>> 5] = (present[bit >>> 5] ?? 0) | (1 << (bit & 31));
    });
  });
  const sorted = entries.subarray(0, count).sort();
  const places = numbers.length <= 0x10000 ? new Uint16Array(count) : new Uint32Array(count);
  const blocks = new Uint32Array((capacity >>> blockBits) + 1);
  const offsets = new Uint16Array(capacity + 1);
  let at = 0;
  for (let slot = 0; slot <= capacity; slot++) {
    const block = slot >>> blockBits;
    if (slot === block << blockBits) blocks[block] = at;
    const offset = at - (blocks[block] ?? 0);
    if (offset > 0xffff) throw new RangeError('too many words are misspelt alike');
    offsets[slot] = offset;
    for (; at < count && (sorted[at] ?? 0) < (slot + 1) * 2 ** 32; at++)
      places[at] = numbers.length - ((sorted[at] ?? 0) - slot * 2 ** 32);
  }
  return { numbers, single: single.length, blocks, offsets, places, present };
}

function widen(from: Float64Array): Float64Array<ArrayBuffer> {
  const to = new Float64Array(from.length * 2);
  to.set(from);
  return to;
}

/**
 * Calls back with a hash of the text without up to `depth` of its units. What stands before a unit that is left out is
 * hashed once for all that leave it out.
 */
export function eachDeletion(text: string, depth: number, visit: (key: number) => void): void {
  const { length } = text;
  visit(finish(hashRest(text, 0, seed)));
  if (depth < 1) return;
  let before = seed;
  for (let i = 0; i < length; i++) {
    visit(finish(hashRest(text, i + 1, before)));
    if (depth >= 2 && length >= 6) {
      let between = before;
      for (let j = i + 1; j < length; j++) {
        visit(finish(hashRest(text, j + 1, between)));
        between = step(between, text.charCodeAt(j));
      }
    }
    before = step(before, text.charCodeAt(i));
  }
}

/** FNV-1a, over units instead of bytes. */
const seed = 0x811c9dc5;
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const finish = (hash: number): number => hash ^ (hash >>> 13);

function hashRest(text: string, from: number, hash: number): number {
  let rest = hash;
  for (let at = from; at < text.length; at++) rest = step(rest, text.charCodeAt(at));
  return rest;
}
