import { hashUnits } from '../analysis/word-hash.js';
import type { FieldTokens } from './field-tokens.js';
import type { Trie } from './trie.js';

/** What is known of a token wherever it stands, so that a word met again costs a look-up. */
export const Trait = {
  /** The other traits are known. */
  judged: 1,
  /** A word of some language, or a number. */
  ordinary: 2,
  number: 4,
  /** A subject word backwards. */
  backwards: 8,
  /** Words run together, at least after a hash sign. */
  compound: 16,
  /** A word that has lost its vowels. */
  bare: 32,
  nearKnown: 64,
  /** A word or several are an edit or two away. */
  near: 128,
} as const;

/** Tokens that are kept at first, and at most: those of some thousand posts. */
const least = 1 << 10;
const most = 1 << 16;
const lettersOfToken = 8;

/**
 * The tokens of the posts of late with their traits: an open-addressed table over typed arrays, emptied when full.
 * By hand, since a `Map` wants a string cut out of the text for each look-up, which costs four times the look-up.
 */
export class TokenMemo {
  /** Node of the trie where the token ends as it is, 0 where the lexicon has no such word. */
  nodes = new Int32Array(0);
  traits = new Uint8Array(0);
  /** The languages of which a token is one of the commonest words, as bits, with the highest set once they are known. */
  common = new Int32Array(0);
  /** The letters that may follow a token in a disguised word, as bits (see OnwardLetters); good where traits are. */
  onward = new Int32Array(0);
  /** The same for the first two letters that follow. */
  pairs = new Int32Array(0);
  private slots = new Int32Array(0);
  private hashes = new Int32Array(0);
  private starts = new Int32Array(0);
  private lengths = new Int32Array(0);
  private letters = new Uint16Array(0);
  private lettersUsed = 0;
  private used = 0;

  constructor(private readonly trie: Trie) {
    this.empty(least, least * lettersOfToken);
  }

  /** Finds the words of a field or takes them in; what is no word is -1. */
  look(field: FieldTokens): void {
    const { tokens, text, memo } = field;
    if (this.used + tokens.count > this.traits.length || this.lettersUsed + text.length > this.letters.length)
      this.empty(
        Math.max(tokens.count, Math.min(most, this.traits.length * 2)),
        Math.max(text.length, Math.min(most * lettersOfToken, this.letters.length * 2)),
      );
    for (let token = 0; token < tokens.count; token++)
      memo[token] = field.isWord(token) ? this.find(text.units, field.fromOf(token), field.toOf(token)) : -1;
  }

  /** Forgets all, and makes room for so many tokens and letters at least. */
  private empty(tokens: number, letters: number): void {
    this.used = 0;
    this.lettersUsed = 0;
    if (letters > this.letters.length) this.letters = new Uint16Array(letters);
    if (tokens <= this.traits.length) {
      this.slots.fill(0);
      return;
    }
    const size = 2 ** Math.ceil(Math.log2(tokens));
    this.nodes = new Int32Array(size);
    this.traits = new Uint8Array(size);
    this.common = new Int32Array(size);
    this.onward = new Int32Array(size);
    this.pairs = new Int32Array(size);
    this.hashes = new Int32Array(size);
    this.starts = new Int32Array(size);
    this.lengths = new Int32Array(size);
    this.slots = new Int32Array(size * 2);
  }

  private find(units: Uint16Array, from: number, to: number): number {
    const hash = hashUnits(units, from, to);
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const entry = (slots[slot] ?? 0) - 1;
      if (entry < 0) return this.add(slot, hash, units, from, to);
      if (this.hashes[entry] === hash && this.isSame(entry, units, from, to)) return entry;
      slot = (slot + 1) & mask;
    }
  }

  private isSame(entry: number, units: Uint16Array, from: number, to: number): boolean {
    if (this.lengths[entry] !== to - from) return false;
    const { letters } = this;
    const start = this.starts[entry] ?? 0;
    for (let at = from, own = start; at < to; at++, own++) if (letters[own] !== units[at]) return false;
    return true;
  }

  private add(slot: number, hash: number, units: Uint16Array, from: number, to: number): number {
    const entry = this.used++;
    this.slots[slot] = entry + 1;
    this.hashes[entry] = hash;
    this.starts[entry] = this.lettersUsed;
    this.lengths[entry] = to - from;
    this.traits[entry] = 0;
    this.common[entry] = 0;
    let node = 0;
    for (let at = from; at < to; at++) {
      const unit = units[at] ?? 0;
      this.letters[this.lettersUsed++] = unit;
      if (at === from || node !== 0) node = this.trie.child(node, unit);
    }
    this.nodes[entry] = node;
    return entry;
  }
}
