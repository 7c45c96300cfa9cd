import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

/**
 * A value with its typed arrays behind it, each where its numbers may be read in place: `v8.deserialize` alone copies
 * every array that happens to stand askew, which doubles the memory. First come the lengths of the value and of all
 * arrays together.
 */

const kinds = { Uint8Array, Uint16Array, Int32Array, Uint32Array } as const;
type Kind = keyof typeof kinds;
type PackedArray = InstanceType<(typeof kinds)[Kind]>;

const alignment = 8;
const lengthsSize = 8;
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
  const begin = lengthsSize + written.length;
  const packed = new Uint8Array(begin + at);
  const lengths = new DataView(packed.buffer);
  lengths.setUint32(0, written.length, true);
  lengths.setUint32(4, at, true);
  packed.set(written, lengthsSize);
  arrays.forEach((array, k) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    packed.set(bytes, begin + (entries[k]?.from ?? 0));
  });
  return packed;
}

/** Gives back what was packed into a file. Throws where something is cut off. */
export function readPacked(path: string): unknown {
  const file = openSync(path, 'r');
  try {
    const lengths = Buffer.alloc(lengthsSize);
    fill(lengths, file);
    const head = lengths.readUInt32LE(0);
    const rest = lengths.readUInt32LE(4);
    if (fstatSync(file).size !== lengthsSize + head + rest) throw new RangeError('the file is cut off');
    // The arrays come to lie where the value was read from, so that it takes no memory of its own, now or later.
    const memory = Buffer.allocUnsafeSlow(Math.max(head, rest));
    fill(memory.subarray(0, head), file);
    const { value, arrays: entries }: Head = deserialize(memory.subarray(0, head));
    fill(memory.subarray(0, rest), file);
    const arrays = entries.map(({ kind, from, length }) => new kinds[kind](memory.buffer, from, length));
    return mapLeaves(value, (leaf) => (isPlace(leaf) ? arrays[leaf.packedArray] : leaf));
  } finally {
    closeSync(file);
  }
}

function fill(memory: Uint8Array, file: number): void {
  for (let at = 0; at < memory.length; ) {
    const read = readSync(file, memory, at, memory.length - at, null);
    if (read === 0) throw new RangeError('the file is cut off');
    at += read;
  }
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
