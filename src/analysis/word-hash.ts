/** Bits that a word sets in a Bloom filter. */
export const probes = 6;

const fnvStart = 0x811c9dc5;
const fnvPrime = 0x01000193;

/** FNV-1a over UTF-16 units. */
export function hashUnits(units: ArrayLike<number>, from: number, to: number): number {
  let hash = fnvStart;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (units[at] ?? 0), fnvPrime);
  return hash;
}

/** The same of a text, mixed down to the low bits, which choose a slot of a table. */
export function slotHash(text: string): number {
  let hash = fnvStart;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), fnvPrime);
  return hash ^ (hash >>> 15);
}

/** A second, independent hash of the first (the finaliser of MurmurHash3), odd so that every probe differs. */
export function secondHash(hash: number): number {
  let mixed = hash ^ 0x5bd1e995;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 1;
}
