import { CharacterClass } from '../analysis/character-class.js';
import type { CharacterTable } from '../analysis/character-table.js';
import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import type { FoldedText } from '../analysis/folded-text.js';
import { TokenKind } from '../analysis/tokenizer/tokens.js';
import type { WordBoundaries } from '../analysis/word-boundaries.js';
import { type FieldTokens, Knowledge } from './field-tokens.js';
import type { PhraseTrie } from './phrase-trie.js';
import type { TokenMemo } from './token-memo.js';
import type { Trie } from './trie.js';
import { Sureness, type WordLattice } from './word-lattice.js';

/** Evasions by which a form of a word is less sure than the word. */
const unsureForms =
  evasionBit.pinyin | evasionBit.romanised | evasionBit['vowel-drop'] | evasionBit['emoji-substitution'];

export const surenessOfForm = (evasion: number): number =>
  (evasion & unsureForms) === 0 ? Sureness.strong : Sureness.weak;

/** From this length on a term in a script without spaces is believed without asking for word borders. */
const longEnough: Readonly<Record<number, number>> = {
  [CharacterClass.han]: 3,
  [CharacterClass.hiragana]: 5,
  [CharacterClass.katakana]: 99,
  [CharacterClass.thai]: 7,
  [CharacterClass.khmer]: 6,
};

/** From this length on a term in hiragana that begins on a word border is believed. */
const longEnoughAtBorder = 4;

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Whether the letters around it let a term of an unspaced script stand at `[from, to)` of its run. */
function mayStand(text: FoldedText, table: CharacterTable, run: Run, from: number, to: number): boolean {
  const { units, kinds } = text;
  const firstKind = kinds[from] ?? 0;
  const lastKind = kinds[to - 1] ?? 0;
  if (to < run.to && table.extends[units[to] ?? 0] === 1) return false;
  if (table.extends[units[from] ?? 0] === 1) return false;
  const before = from > run.from ? (units[from - 1] ?? 0) : 0;
  // A Thai or Lao vowel written before its consonant binds what follows.
  if ((before >= 0x0e40 && before <= 0x0e44) || (before >= 0x0ec0 && before <= 0x0ec4)) return false;
  if (firstKind === CharacterClass.katakana && from > run.from && kinds[from - 1] === CharacterClass.katakana)
    return false;
  return !(lastKind === CharacterClass.katakana && to < run.to && kinds[to] === CharacterClass.katakana);
}

/** Whether a term that may stand at `[from, to)` is a word there: never by raw substring. */
export function hasBorders(
  { kinds }: FoldedText,
  boundaries: WordBoundaries,
  run: Run,
  from: number,
  to: number,
): boolean {
  const firstKind = kinds[from] ?? 0;
  if (firstKind === CharacterClass.katakana && kinds[to - 1] === CharacterClass.katakana) return true;
  if (to - from >= (longEnough[firstKind] ?? 99)) return true;
  if (!boundaries.isBoundary(run.from, run.to, from)) return false;
  // Words in hiragana only are cut badly: べっこ|うか|んざし.
  if (firstKind === CharacterClass.hiragana && to - from >= longEnoughAtBorder) return true;
  return boundaries.isBoundary(run.from, run.to, to);
}

export interface ExactWords {
  /**
   * Finds the words that stand in a text as they are: whole tokens, whole emoji, and in scripts without spaces at every
   * character whose borders allow it. Notes for each token whether it was found. `subjectsOnly` passes over words of
   * trade and context in scripts without spaces, and leaves the borders of the others to be asked for when they make a
   * term: they cost most, and matter only to posts that name an animal or a product.
   */
  readonly find: (
    field: FieldTokens,
    boundaries: WordBoundaries,
    lattice: WordLattice,
    subjectsOnly: boolean,
  ) => void;
  /** Makes what was read for subjects only what it would be otherwise; `count`: the edges that `find` left. */
  readonly complete: (
    field: FieldTokens,
    boundaries: WordBoundaries,
    lattice: WordLattice,
    count: number,
  ) => void;
}

export function createExactWords(
  trie: Trie,
  table: CharacterTable,
  isSubject: Uint8Array,
  memo: TokenMemo,
  phrases: Pick<PhraseTrie, 'beginsVeil'>,
): ExactWords {
  const mayVeil = (node: number): boolean => {
    for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry))
      if (phrases.beginsVeil(trie.valueOf(entry))) return true;
    return false;
  };

  const hasSubject = (node: number): boolean => {
    for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry))
      if (isSubject[trie.valueOf(entry)] === 1) return true;
    return false;
  };

  const addAll = (lattice: WordLattice, node: number, from: number, to: number): boolean => {
    let any = false;
    for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry)) {
      const evasion = trie.tagOf(entry);
      lattice.add(from, to, trie.valueOf(entry), evasion, surenessOfForm(evasion));
      // What is only a guess leaves room for others.
      if ((evasion & readingBit.guess) === 0) any = true;
    }
    return any;
  };

  /** Which words of a script without spaces to look for; only those that are no subjects complete a reading. */
  type Wanted = 'subjects' | 'others' | 'all';

  const findUnspaced = (
    field: FieldTokens,
    boundaries: WordBoundaries,
    lattice: WordLattice,
    token: number,
    wanted: Wanted,
  ): void => {
    const { text } = field;
    const { units } = text;
    const run = { from: field.fromOf(token), to: field.toOf(token) };
    const { reach } = field;
    for (let start = run.from; start < run.to; start++) {
      let node = trie.child(0, units[start] ?? 0);
      let at = start;
      while (node !== 0) {
        at++;
        if (trie.firstEntry(node) !== 0) {
          const isWanted = wanted === 'all' || hasSubject(node) === (wanted === 'subjects');
          if (
            isWanted &&
            mayStand(text, table, run, start, at) &&
            (wanted === 'subjects' || hasBorders(text, boundaries, run, start, at))
          ) {
            addAll(lattice, node, start, at);
            field.knowledge[token] = Knowledge.found;
          }
          if (!isWanted && wanted === 'subjects' && !field.passedVeil && mayVeil(node))
            field.passedVeil = mayStand(text, table, run, start, at);
        }
        node = at < run.to ? trie.child(node, units[at] ?? 0) : 0;
      }
      reach[start] = at;
    }
  };

  return {
    find(field, boundaries, lattice, subjectsOnly) {
      const { text, tokens, knowledge } = field;
      for (let token = 0; token < tokens.count; token++) {
        const from = tokens.from[token] ?? 0;
        knowledge[token] = Knowledge.unknown;
        const kind = tokens.kind[token];
        if (kind === TokenKind.unspaced) {
          findUnspaced(field, boundaries, lattice, token, subjectsOnly ? 'subjects' : 'all');
          continue;
        }
        const known = field.memo[token] ?? 0;
        const node =
          kind === TokenKind.word ? (memo.nodes[known] ?? 0) : trie.child(0, text.units[from] ?? 0);
        if (node !== 0 && addAll(lattice, node, from, tokens.to[token] ?? 0))
          knowledge[token] = Knowledge.found;
      }
    },
    complete(field, boundaries, lattice, count) {
      for (let edge = 1; edge < count; edge++) {
        const from = lattice.from[edge] ?? 0;
        const token = field.tokenAt[from] ?? -1;
        if (!field.isUnspaced(token)) continue;
        const run = { from: field.fromOf(token), to: field.toOf(token) };
        if (!hasBorders(field.text, boundaries, run, from, lattice.to[edge] ?? from)) lattice.remove(edge);
      }
      for (let token = 0; token < field.tokens.count; token++)
        if (field.isUnspaced(token)) findUnspaced(field, boundaries, lattice, token, 'others');
    },
  };
}
