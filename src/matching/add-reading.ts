import { CharacterClass, isLetter, isUnspaced, isWordUnit } from '../analysis/character-class.js';
import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import { type FieldTokens, Knowledge } from './field-tokens.js';
import { surenessOfForm } from './find-exact-words.js';
import { createIsTorn } from './is-torn.js';
import { notesOn } from './notes-on.js';
import { joining, surenessOf } from './sureness-of.js';
import type { Trie } from './trie.js';
import type { WordLattice } from './word-lattice.js';

/** Disguises that leave a word of letters only, and so none of one that is known as it stands. */
export const asItStands = evasionBit.masking | evasionBit['look-alike'];
/** Signs between two words. */
const between = '-/_.,;:!?)';
const underscore = 0x5f;
const hash = 0x23;

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

/** Whether a word begins at a position as it is, with nothing undone but its form. */
function standsPlain(lattice: WordLattice, from: number, word: number): boolean {
  for (let edge = lattice.firstAt(from); edge !== 0; edge = lattice.nextAt(edge))
    if (lattice.word[edge] === word && ((lattice.evasion[edge] ?? 0) & ~evasionBit.inflection) === 0)
      return true;
  return false;
}

/** Judges what the disguise walk has read at `[from, to)` as the words at a node, and adds what is believed. */
export function createAddReading(lexicon: CompiledLexicon): AddReading {
  const { disguise } = lexicon;
  const isTorn = createIsTorn(lexicon);

  /** Whether signs that may also part letters or end a sentence do so: in several places, or between two words. */
  const parts = (field: FieldTokens, from: number, to: number, evasion: number): boolean => {
    const { units } = field.text;
    let places = 0;
    let underlined = false;
    for (let at = from; at < to; at++) {
      if (disguise.isPartingMask(units[at] ?? 0) && !disguise.isPartingMask(units[at - 1] ?? 0)) places++;
      if (units[at] === underscore) underlined = true;
    }
    if (places === 0) return underlined && isTorn(field, from, to, false) < 0;
    return places > 1 || (evasion & joining) !== 0 || isTorn(field, from, to, true) < 0;
  };

  /**
   * A token in letters of one script that is a word as it stands: sandbox hides no sand boa behind its x, and Russian
   * копия is not written in look-alikes.
   */
  const isWordAsItStands = (field: FieldTokens, from: number, to: number): boolean => {
    const { kinds } = field.text;
    const token = field.tokenAt[from] ?? -1;
    if (field.tokens.from[token] !== from || field.tokens.to[token] !== to) return false;
    if (field.knowledge[token] === Knowledge.unknown) return false;
    for (let at = from + 1; at < to; at++) if (kinds[at] !== kinds[from]) return false;
    return true;
  };

  /** Whether a sign that stands for the last letter is one of several before more letters: simb\\('olico. */
  const endsInSigns = ({ text: { units, kinds, length } }: FieldTokens, to: number): boolean => {
    if (kinds[to - 1] !== CharacterClass.punctuation || kinds[to] !== CharacterClass.punctuation)
      return false;
    if (between.includes(String.fromCharCode(units[to] ?? 0))) return false;
    let at = to;
    while (at < length && kinds[at] === CharacterClass.punctuation) at++;
    return at < length && isWordUnit(kinds[at] ?? 0);
  };

  /** Whether the last letter is hidden by a sign that hides letters only inside a word, or that begins a hashtag there: 戒指. */
  const endsInMask = ({ text: { units, kinds, length } }: FieldTokens, to: number): boolean => {
    const sign = units[to - 1] ?? 0;
    return disguise.isInnerMask(sign) || (sign === hash && to < length && isLetter(kinds[to] ?? 0));
  };

  /** Whether a letter by itself is read as the first of the next word again: granddad's stuffed owl. */
  const isLetterAgain = ({ text: { units, kinds } }: FieldTokens, from: number, evasion: number): boolean =>
    (evasion & evasionBit.repetition) !== 0 &&
    (evasion & evasionBit.spacing) !== 0 &&
    (kinds[from + 1] ?? 0) <= CharacterClass.newline &&
    units[from + 2] === units[from];

  /** Whether all that is undone is a sign behind a word that stands there, read as its last letter again: SHELL\\. */
  const isRepeatedBySign = (field: FieldTokens, from: number, to: number, evasion: number): boolean => {
    const token = field.tokenAt[from] ?? -1;
    return (
      (evasion & evasionBit.repetition) !== 0 &&
      field.text.kinds[to - 1] === CharacterClass.punctuation &&
      field.knowledge[token] === Knowledge.found &&
      field.tokens.from[token] === from &&
      field.tokens.to[token] === to - 1
    );
  };

  return (field, lattice, tree, node, from, to, { evasion, genuine, letters, masked }) => {
    const { kinds, length } = field.text;
    const next = to < length ? (kinds[to] ?? 0) : 0;
    const last = kinds[to - 1] ?? 0;
    if (!isUnspaced(last) && isWordUnit(next)) return;
    const unspaced = isUnspaced(kinds[from] ?? 0) || isUnspaced(last);
    if (masked > 0 && (masked * 2 > letters || genuine < 2 || endsInMask(field, to))) return;
    if (masked > 0 && parts(field, from, to, evasion)) return;
    if ((evasion & asItStands) !== 0 && isWordAsItStands(field, from, to)) return;
    if (endsInSigns(field, to) || isRepeatedBySign(field, from, to, evasion)) return;
    let notes = notesOn(evasion, genuine, letters, masked, unspaced);
    if (notes < 0) return;
    const sureness = surenessOf(evasion, genuine, letters, masked, unspaced, notes !== 0);
    if (isLetterAgain(field, from, evasion)) return;
    const torn =
      (evasion & joining) === 0 ? 0 : isTorn(field, from, to, (evasion & evasionBit.spacing) !== 0);
    if (torn < 0) return;
    notes |= torn;
    // Double letters of an ordinary word are mostly its own: pressure.
    if ((evasion & evasionBit.repetition) !== 0 && isWordAsItStands(field, from, to))
      notes |= readingBit.guess;
    for (let entry = tree.firstEntry(node); entry !== 0; entry = tree.nextEntry(entry)) {
      const form = tree.tagOf(entry);
      // An ending of the word by itself is written so: हाथी दांत का, बाघ की.
      const isEnding = (form & evasionBit.inflection) !== 0 && (evasion & evasionBit.spacing) !== 0;
      if (isEnding && standsPlain(lattice, from, tree.valueOf(entry))) continue;
      const sure = Math.min(sureness, surenessOfForm(form));
      lattice.add(from, to, tree.valueOf(entry), evasion | form | notes, sure);
    }
  };
}
