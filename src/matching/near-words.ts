import phonetics from 'natural/lib/natural/phonetics/index.js';
import type { TextList } from '../lexicon/text-table.js';
import { type DeletionIndex, eachDeletion, limitFor, startOfSlot } from './deletion-index.js';
import { createEditDistance } from './edit-distance.js';
import { scrambledKey, soundKey, strokesKey } from './keys-of-words.js';
import { createWordsAlike } from './words-alike.js';

export interface NearWord {
  readonly word: number;
  readonly distance: number;
}

/** What one letter is taken for by a machine that reads images, and how one sound is spelt in other languages. */
const respelt: Readonly<Record<string, string>> = {
  rn: 'm',
  cl: 'd',
  vv: 'w',
  ii: 'u',
  li: 'h',
  ri: 'n',
  sch: 's',
  sh: 's',
  tch: 't',
  ie: 'y',
  gh: 'g',
  ck: 'k',
  kw: 'qu',
  ks: 'x',
  dj: 'j',
  tj: 'c',
  oe: 'u',
  wa: 'oi',
  gi: 'j',
  aw: 'or',
};
const respeltPieces = /rn|cl|vv|ii|li|ri|sch|sh|tch|ie|gh|ck|kw|ks|dj|tj|oe|wa|gi|aw/g;
const cacheSize = 40_000;
const nothing: readonly NearWord[] = [];

/**
 * Finds the lexicon words near a misspelt token by a deletion index (SymSpell): both the word and the token lose
 * up to two letters, and what they then share is compared in full.
 */
export function createNearWords(
  deletions: DeletionIndex,
  words: TextList,
): (token: string) => readonly NearWord[] {
  const { numbers, single, offsets, places, present } = deletions;
  const mask = offsets.length - 2;
  const presentMask = present.length * 32 - 1;
  const distance = createEditDistance();
  const spelt = createWordsAlike(numbers, words, (text) => text);
  const ofStrokes = createWordsAlike(numbers, words, strokesKey);
  const ofSound = createWordsAlike(numbers, words, soundKey);
  const scrambled = createWordsAlike(numbers, words, scrambledKey);
  const isPresent = (key: number): boolean => {
    const bit = (key >>> 3) & presentMask;
    return ((present[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  };
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

  const addAll = (alike: readonly number[], edits: number, found: NearWord[]): void => {
    for (const word of alike) found.push({ word, distance: edits });
  };

  const search = (token: string): readonly NearWord[] => {
    const seen = new Set<number>();
    const found: NearWord[] = [];
    eachDeletion(token, token.length < 6 ? 1 : 2, (key) => {
      if (!isPresent(key)) return;
      const end = startOfSlot(deletions, (key & mask) + 1);
      for (let at = startOfSlot(deletions, key & mask); at < end; at++) {
        const place = places[at] ?? 0;
        if (seen.has(place)) continue;
        seen.add(place);
        const word = numbers[place] ?? 0;
        const text = words.at(word) ?? '';
        const limit = place < single ? limitFor(text.length) : 1;
        const edits = distance(token, text, limit);
        if (edits <= limit && credible(token, text, edits)) found.push({ word, distance: edits });
      }
    });
    for (const { 0: piece, index } of token.matchAll(respeltPieces))
      addAll(spelt(token.slice(0, index) + respelt[piece] + token.slice(index + piece.length)), 1, found);
    addAll(ofStrokes(token), 1, found);
    if (found.length === 0) addAll(ofSound(token), 2, found);
    if (found.length === 0) addAll(scrambled(token), 2, found);
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
