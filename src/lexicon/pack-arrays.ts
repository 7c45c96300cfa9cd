import { deserialize, serialize } from 'node:v8';

/**
 * A value with its typed arrays behind it, each where its numbers may be read in place: `v8.deserialize` alone copies
 * every array that happens to stand askew, which doubles the memory.
 */

const kinds = { Uint8Array, Uint16Array, Int32Array, Uint32Array } as const;
type Kind = keyof typeof kinds;
type PackedArray = InstanceType<(typeof kinds)[Kind]>;

const alignment = 8;
const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name);

/** Stands for an array, by its number. */
interface Place {
  readonly packedArray: number;
}

interface Head {
  readonly value: unknown;
  readonly arrays: readonly { kind: Kind; from: number; length: number }[];
}

/** Arrays are looked for in objects in objects, not in lists and maps. */
export function packArrays(value: unknown): Uint8Array {
  const arrays: PackedArray[] = [];
  const replaced = mapLeaves(value, (leaf) => {
    if (!isPacked(leaf)) return leaf;
    const place: Place = { packedArray: arrays.push(leaf) - 1 };
    return place;
  });
  let at = 0;
  const entries = arrays.map((array) => {
    const from = at;
    at = aligned(from + array.byteLength);
    const kind = array.constructor.name;
    return { kind: isKind(kind) ? kind : 'Uint8Array', from, length: array.length };
  });
  const head: Head = { value: replaced, arrays: entries };
  const written = serialize(head);
  const begin = aligned(alignment + written.length);
  const packed = new Uint8Array(begin + at);
  new DataView(packed.buffer).setUint32(0, written.length, true);
  packed.set(written, alignment);
  arrays.forEach((array, k) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    packed.set(bytes, begin + (entries[k]?.from ?? 0));
  });
  return packed;
}

/** Gives back what was packed; its arrays lie in the memory of `packed`. Throws where something is cut off. */
export function unpackArrays(packed: Uint8Array<ArrayBuffer>): unknown {
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0, true);
  const head: Head = deserialize(packed.subarray(alignment, alignment + length));
  const begin = packed.byteOffset + aligned(alignment + length);
  const arrays = head.arrays.map(({ kind, from, length: count }) => {
    const array = new kinds[kind](packed.buffer, begin + from, count);
    if (array.byteOffset + array.byteLength > packed.byteOffset + packed.byteLength)
      throw new RangeError('the arrays are cut off');
    return array;
  });
  return mapLeaves(head.value, (leaf) => (isPlace(leaf) ? arrays[leaf.packedArray] : leaf));
}

const aligned = (at: number): number => Math.ceil(at / alignment) * alignment;

const isPacked = (leaf: unknown): leaf is PackedArray =>
  leaf instanceof Uint8Array ||
  leaf instanceof Uint16Array ||
  leaf instanceof Int32Array ||
  leaf instanceof Uint32Array;

const isPlace = (leaf: unknown): leaf is Place =>
  typeof leaf === 'object' && leaf !== null && 'packedArray' in leaf && typeof leaf.packedArray === 'number';

function mapLeaves(value: unknown, change: (leaf: unknown) => unknown): unknown {
  const changed = change(value);
  if (changed !== value || typeof value !== 'object' || value === null) return changed;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapLeaves(inner, change)]));
}
