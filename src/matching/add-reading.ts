import { isUnspaced, isWordUnit } from '../analysis/character-class.js';
import { evasionBit } from '../analysis/evasion-set.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import type { FieldTokens } from './field-tokens.js';
import { surenessOfForm } from './find-exact-words.js';
import { createIsTorn } from './is-torn.js';
import { notesOn } from './notes-on.js';
import { surenessOf } from './sureness-of.js';
import type { Trie } from './trie.js';
import type { WordLattice } from './word-lattice.js';

const joining = evasionBit.spacing | evasionBit.punctuation | evasionBit['emoji-between'];

/** What was undone on the way to a word, and how much stands there undisguised. */
export interface Undone {
  readonly evasion: number;
  /** Letters that stand for themselves, of all, and those that are hidden. */
  readonly genuine: number;
  readonly letters: number;
  readonly masked: number;
}

type AddReading = (
  field: FieldTokens,
  lattice: WordLattice,
  tree: Trie,
  node: number,
  from: number,
  to: number,
  undone: Undone,
) => void;

/** Judges what the disguise walk has read at `[from, to)` as the words at a node, and adds what is believed. */
export function createAddReading(lexicon: CompiledLexicon): AddReading {
  const { disguise } = lexicon;
  const isTorn = createIsTorn(lexicon);

  /** Whether signs that may also part letters or end a sentence do so: in several places, or between two words. */
  const parts = (field: FieldTokens, from: number, to: number, evasion: number): boolean => {
    const { units } = field.text;
    let places = 0;
    for (let at = from; at < to; at++)
      if (disguise.isPartingMask(units[at] ?? 0) && !disguise.isPartingMask(units[at - 1] ?? 0)) places++;
    if (places === 0) return false;
    return places > 1 || (evasion & joining) !== 0 || isTorn(field, from, to, true) < 0;
  };

  return (field, lattice, tree, node, from, to, { evasion, genuine, letters, masked }) => {
    const { kinds, length } = field.text;
    const next = to < length ? (kinds[to] ?? 0) : 0;
    const last = kinds[to - 1] ?? 0;
    if (!isUnspaced(last) && isWordUnit(next)) return;
    const unspaced = isUnspaced(kinds[from] ?? 0) || isUnspaced(last);
    if (masked > 0 && (masked * 2 > letters || genuine < 2 || parts(field, from, to, evasion))) return;
    let notes = notesOn(evasion, genuine, letters, masked, unspaced);
    if (notes < 0) return;
    const sureness = surenessOf(evasion, genuine, letters, masked, unspaced, notes !== 0);
    const torn =
      (evasion & joining) === 0 ? 0 : isTorn(field, from, to, (evasion & evasionBit.spacing) !== 0);
    if (torn < 0) return;
    notes |= torn;
    for (let entry = tree.firstEntry(node); entry !== 0; entry = tree.nextEntry(entry)) {
      const form = tree.tagOf(entry);
      const sure = Math.min(sureness, surenessOfForm(form));
      lattice.add(from, to, tree.valueOf(entry), evasion | form | notes, sure);
    }
  };
}
