/** How many edits a word of a length may be away: short words have too many neighbours. */
export const limitFor = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** Words by what is left of them without one or two of their letters (SymSpell). */
export interface DeletionIndex {
  /** The words that are indexed, by their place in the index. */
  readonly numbers: Int32Array;
  /** First link of a chain by the hash of what is left; a power of two of them. */
  readonly heads: Int32Array;
  /** The word, as its place, and the next link, of each link. */
  readonly chains: Int32Array;
  readonly follow: Int32Array;
  /** Which keys occur at all: most do not, and are turned away here. */
  readonly present: Uint32Array;
}

/** `numbers`: the words to index, of which `words` are the texts. */
export function indexDeletions(numbers: Int32Array, words: readonly string[]): DeletionIndex {
  const capacity = 1 << Math.max(12, Math.ceil(Math.log2(numbers.length * 24 + 1)));
  const mask = capacity - 1;
  const heads = new Int32Array(capacity);
  let chains = new Int32Array(capacity);
  let follow = new Int32Array(capacity);
  let count = 1;
  const presentMask = capacity * 8 - 1;
  const present = new Uint32Array((presentMask + 1) >>> 5);
  numbers.forEach((number, index) => {
    const text = words[number] ?? '';
    eachDeletion(text, limitFor(text.length), (key) => {
      const slot = key & mask;
      for (let at = heads[slot] ?? 0; at !== 0; at = follow[at] ?? 0) if (chains[at] === index) return;
      if (count === chains.length) {
        chains = widen(chains);
        follow = widen(follow);
      }
      chains[count] = index;
      follow[count] = heads[slot] ?? 0;
      heads[slot] = count++;
      const bit = (key >>> 3) & presentMask;
      present[bit >>> 5] = (present[bit >>> 5] ?? 0) | (1 << (bit & 31));
    });
  });
  return { numbers, heads, chains: chains.slice(0, count), follow: follow.slice(0, count), present };
}

function widen(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}

/** Calls back with a hash of the text without up to `depth` of its units. */
export function eachDeletion(text: string, depth: number, visit: (key: number) => void): void {
  const length = text.length;
  visit(hashWithout(text, -1, -1));
  if (depth < 1) return;
  for (let i = 0; i < length; i++) {
    visit(hashWithout(text, i, -1));
    if (depth < 2 || length < 6) continue;
    for (let j = i + 1; j < length; j++) visit(hashWithout(text, i, j));
  }
}

function hashWithout(text: string, first: number, second: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    if (i !== first && i !== second) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash ^ (hash >>> 13);
}
