import phonetics from 'natural/lib/natural/phonetics/index.js';
import { createEditDistance } from './edit-distance.js';

export interface NearWord {
  readonly word: number;
  readonly distance: number;
}

export interface IndexedWord {
  readonly word: number;
  readonly text: string;
}

const cacheSize = 40_000;
const nothing: readonly NearWord[] = [];

/** How many edits a word of a length may be away: short words have too many neighbours. */
const limitFor = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/**
 * Finds the lexicon words near a misspelt token by a deletion index (SymSpell): both the word and the token lose
 * up to two letters, and what they then share is compared in full.
 */
export function createNearWords(words: readonly IndexedWord[]): (token: string) => readonly NearWord[] {
  const { heads, mask, chains, follow, present, presentMask } = indexDeletions(words);
  const distance = createEditDistance();
  const metaphone = new phonetics.Metaphone();
  const keys = new Map<string, string>();
  /** Of words of the lexicon only: of tokens there is no end. */
  const soundOf = (text: string): string => {
    const known = keys.get(text);
    if (known !== undefined) return known;
    const key = metaphone.process(text);
    keys.set(text, key);
    return key;
  };

  /** Two edits in a word of middling length are a guess, unless it also sounds the same. */
  const credible = (token: string, text: string, edits: number): boolean => {
    if (edits === 0) return true;
    const first = token.charCodeAt(0) === text.charCodeAt(0) || token.charCodeAt(1) === text.charCodeAt(0);
    if (edits === 1) return (first || text.length >= 7) && token.length >= 3;
    if (token.length < 6 || token.startsWith(text)) return false;
    if (text.length >= 9) return first;
    return /^[a-z]+$/.test(token) && /^[a-z]+$/.test(text) && metaphone.process(token) === soundOf(text);
  };

  const search = (token: string): readonly NearWord[] => {
    const seen = new Set<number>();
    const found: NearWord[] = [];
    eachDeletion(token, token.length < 6 ? 1 : 2, (key) => {
      const bit = (key >>> 3) & presentMask;
      if (((present[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return;
      for (let at = heads[key & mask] ?? 0; at !== 0; at = follow[at] ?? 0) {
        const index = chains[at] ?? 0;
        if (seen.has(index)) continue;
        seen.add(index);
        const candidate = words[index];
        if (candidate === undefined) continue;
        const edits = distance(token, candidate.text, limitFor(candidate.text.length));
        if (edits <= limitFor(candidate.text.length) && credible(token, candidate.text, edits))
          found.push({ word: candidate.word, distance: edits });
      }
    });
    if (found.length === 0) return nothing;
    const least = Math.min(...found.map((near) => near.distance));
    return found.filter((near) => near.distance === least);
  };

  // Unknown tokens recur (names, slang): two generations make a cheap least-recently-used cache.
  let young = new Map<string, readonly NearWord[]>();
  let old = new Map<string, readonly NearWord[]>();
  return (token) => {
    const known = young.get(token) ?? old.get(token);
    if (known !== undefined) return known;
    const found = search(token);
    if (young.size >= cacheSize) {
      old = young;
      young = new Map();
    }
    young.set(token, found);
    return found;
  };
}

interface DeletionIndex {
  readonly heads: Int32Array;
  readonly mask: number;
  readonly chains: Int32Array;
  readonly follow: Int32Array;
  /** Which keys occur at all: most do not, and are turned away here. */
  readonly present: Uint32Array;
  readonly presentMask: number;
}

function indexDeletions(words: readonly IndexedWord[]): DeletionIndex {
  const capacity = 1 << Math.max(12, Math.ceil(Math.log2(words.length * 24 + 1)));
  const mask = capacity - 1;
  const heads = new Int32Array(capacity);
  let chains = new Int32Array(capacity);
  let follow = new Int32Array(capacity);
  let count = 1;
  const presentMask = capacity * 8 - 1;
  const present = new Uint32Array((presentMask + 1) >>> 5);
  words.forEach(({ text }, index) => {
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
  return { heads, mask, chains, follow, present, presentMask };
}

function widen(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}

/** Calls back with a hash of the text without up to `depth` of its units. */
function eachDeletion(text: string, depth: number, visit: (key: number) => void): void {
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
