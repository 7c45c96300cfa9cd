import { CharacterClass, isLetter, isUnspaced, isWordUnit } from '../analysis/character-class.js';
import { evasionBit } from '../analysis/evasion-set.js';
import type { FoldedText } from '../analysis/folded-text.js';
import type { DisguiseTable } from './disguise-table.js';
import { surenessOfForm } from './find-exact-words.js';
import type { Trie } from './trie.js';
import { Sureness, type WordLattice } from './word-lattice.js';

/** States visited from one start: bounds the cost of any input. Ordinary starts need under ten. */
const maxSteps = 240;
const maxSkips = 4;
const maxUnits = 96;

const hiding = evasionBit.masking;
const joining = evasionBit.spacing | evasionBit.punctuation | evasionBit['emoji-between'];

/** Whether white space at a position may stand inside a word: between single letters or around fragments. */
export type MayJoin = (at: number) => boolean;

/**
 * Reads the text at one place as a word of the lexicon in disguise: one walk over the trie undoes look-alikes,
 * leetspeak, repeated letters, separators and emoji between letters, and masked letters, in any mixture.
 * Every step follows an edge of the trie, so that text that is no disguise dies after a few letters.
 */
export function createDisguiseWalk(
  trie: Trie,
  /** The words without their first letter, for those whose first letter is masked. */
  tails: Trie,
  disguise: DisguiseTable,
): (text: FoldedText, from: number, limit: number, mayJoin: MayJoin, lattice: WordLattice) => void {
  // One walk at a time: its state stands here, since closures made for every start would be most of the garbage.
  let units = new Uint16Array(0);
  let kinds = new Uint8Array(0);
  let length = 0;
  let origin = 0;
  let stop = 0;
  let steps = 0;
  let tree = trie;
  let joins: MayJoin = () => false;
  let sink: WordLattice | undefined;

  const emit = (
    node: number,
    at: number,
    evasion: number,
    genuine: number,
    letters: number,
    masked: number,
  ): void => {
    if (evasion === 0) return;
    const next = at < length ? (kinds[at] ?? 0) : 0;
    const last = kinds[at - 1] ?? 0;
    if (!isUnspaced(last) && isWordUnit(next)) return;
    const unspaced = isUnspaced(kinds[origin] ?? 0) || isUnspaced(last);
    if (genuine < (unspaced ? 1 : 2) || genuine * 3 < letters) return;
    if (masked > 0 && (masked * 3 > letters + (unspaced ? 1 : 0) || (!unspaced && genuine < 3))) return;
    let sureness: number = letters >= (unspaced ? 2 : 5) ? Sureness.strong : Sureness.medium;
    if ((evasion & joining) !== 0)
      sureness = Math.min(sureness, letters >= 4 ? Sureness.medium : Sureness.weak);
    if ((evasion & hiding) !== 0)
      sureness = Math.min(sureness, genuine >= (unspaced ? 2 : 4) ? Sureness.medium : Sureness.weak);
    for (let entry = tree.firstEntry(node); entry !== 0; entry = tree.nextEntry(entry)) {
      const form = tree.tagOf(entry);
      sink?.add(origin, at, tree.valueOf(entry), evasion | form, Math.min(sureness, surenessOfForm(form)));
    }
  };

  const walk = (
    at: number,
    node: number,
    evasion: number,
    genuine: number,
    letters: number,
    masked: number,
    skips: number,
    last: number,
  ): void => {
    if (++steps > maxSteps) return;
    if (skips === 0 && tree.firstEntry(node) !== 0) emit(node, at, evasion, genuine, letters, masked);
    if (at >= stop) return;
    const unit = units[at] ?? 0;
    const kind = kinds[at] ?? 0;
    const exact = tree.child(node, unit);
    if (exact !== 0 && kind > CharacterClass.punctuation)
      walk(
        at + 1,
        exact,
        evasion,
        genuine + (kind === CharacterClass.digit ? 0 : 1),
        letters + 1,
        masked,
        0,
        unit,
      );
    if (letters > 0 && unit === last && isLetter(kind))
      walk(at + 1, node, evasion | evasionBit.repetition, genuine, letters, masked, 0, last);
    const signals = disguise.signals[unit] ?? 0;
    if (signals !== 0) readDisguised(at, node, evasion, genuine, letters, masked, last, unit);
    if (disguise.beginsSequence(unit)) readSequences(at, node, evasion, genuine, letters, masked, kind);
    if (letters === 0) return;
    if (skips < maxSkips) {
      if (kind === CharacterClass.punctuation)
        walk(at + 1, node, evasion | evasionBit.punctuation, genuine, letters, masked, skips + 1, last);
      else if (kind === CharacterClass.emoji)
        walk(at + 1, node, evasion | evasionBit['emoji-between'], genuine, letters, masked, skips + 1, last);
      else if (kind <= CharacterClass.newline && joins(at))
        walk(at + 1, node, evasion | evasionBit.spacing, genuine, letters, masked, skips + 1, last);
    }
    if (
      masked < 3 &&
      disguise.isMask(unit) &&
      (!disguise.isInnerMask(unit) || (at + 1 < length && isLetter(kinds[at + 1] ?? 0)))
    ) {
      for (let child = tree.firstChild(node); child !== 0; child = tree.nextSibling(child))
        walk(at + 1, child, evasion | hiding, genuine, letters + 1, masked + 1, 0, 0);
    }
  };

  const readDisguised = (
    at: number,
    node: number,
    evasion: number,
    genuine: number,
    letters: number,
    masked: number,
    last: number,
    unit: number,
  ): void => {
    for (const reading of disguise.readings(unit)) {
      const sure = reading.evasion === evasionBit['look-alike'] ? 1 : 0;
      for (let k = 0; k < reading.letters.length; k++) {
        const letter = reading.letters.charCodeAt(k);
        const next = tree.child(node, letter);
        if (next !== 0)
          walk(at + 1, next, evasion | reading.evasion, genuine + sure, letters + 1, masked, 0, letter);
        if (letters > 0 && letter === last)
          walk(
            at + 1,
            node,
            evasion | reading.evasion | evasionBit.repetition,
            genuine,
            letters,
            masked,
            0,
            last,
          );
      }
    }
  };

  const readSequences = (
    at: number,
    node: number,
    evasion: number,
    genuine: number,
    letters: number,
    masked: number,
    kind: number,
  ): void => {
    for (const reading of disguise.sequenceAt(units, at, stop)) {
      let next = node;
      for (let k = 0; k < reading.letters.length && (k === 0 || next !== 0); k++)
        next = tree.child(next, reading.letters.charCodeAt(k));
      if (next === 0 || reading.letters.length === 0) continue;
      const size = reading.letters.length;
      const own = kind >= CharacterClass.latin && kind <= CharacterClass.letter ? size : 0;
      walk(at + reading.length, next, evasion | reading.evasion, genuine + own, letters + size, masked, 0, 0);
    }
  };

  return (text, from, limit, mayJoin, lattice) => {
    ({ units, kinds, length } = text);
    origin = from;
    stop = Math.min(limit, from + maxUnits);
    joins = mayJoin;
    sink = lattice;
    steps = 0;
    walk(from, 0, 0, 0, 0, 0, 0, 0);
    if (disguise.isMask(units[from] ?? 0) && from + 1 < stop) {
      tree = tails;
      steps = 0;
      walk(from + 1, 0, hiding, 0, 1, 1, 0, 0);
      tree = trie;
    }
  };
}
