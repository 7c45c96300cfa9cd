import { CharacterClass, isLetter, isUnspaced } from '../analysis/character-class.js';
import { evasionBit } from '../analysis/evasion-set.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import { asItStands, createAddReading } from './add-reading.js';
import type { DisguiseWalk, MayJoin } from './disguise-walk.js';
import { FieldTokens } from './field-tokens.js';
import { createLetterTests } from './letter-tests.js';
import { anything, OnwardLetters } from './onward-letters.js';
import type { WordLattice } from './word-lattice.js';

/** States visited from one start: bounds the cost of any input. Ordinary starts need under ten. */
const maxSteps = 240;
/** Behind a masked letter every word that fits is tried, and signs can be cut into letters in many ways. */
const costlySteps = 2400;
const maxSkips = 6;
const maxMasked = 4;
const maxUnits = 96;

const hiding = evasionBit.masking;
/** Stands for a letter of Thai, and is set among its letters where it stands for none. */
const letterX = 0x78;
const letterB = 0x62;

/**
 * Reads the text at one place as a word of the lexicon in disguise: one walk over the trie undoes look-alikes,
 * leetspeak, repeated letters, separators and emoji between letters, and masked letters, in any mixture.
 * Every step follows an edge of the trie, so that text that is no disguise dies after a few letters.
 */
export function createDisguiseWalk(lexicon: CompiledLexicon): DisguiseWalk {
  const { trie, tails, disguise } = lexicon;
  const addReading = createAddReading(lexicon);
  const letterTests = createLetterTests(disguise);
  const { isSharp, isWedged, isAmongOthers, isCovered, standsForItself } = letterTests;
  // One walk at a time: its state stands here, since closures made for every start would be most of the garbage.
  let field = new FieldTokens(lexicon.table);
  let units = new Uint16Array(0);
  let kinds = new Uint8Array(0);
  let origin = 0;
  let stop = 0;
  let steps = 0;
  let granted = 0;
  let tree = trie;
  let joins: MayJoin = () => false;
  let sink: WordLattice | undefined;
  /** Whether it is only asked how readings go on behind the end. */
  let asks = false;
  const onward = new OnwardLetters(disguise);
  /** Whether what is asked about is a word as it stands, and in letters of one script. */
  let isWord = false;

  /** Takes more steps from what the text may spend. */
  const grant = (): void => {
    if (asks) {
      if (granted > 0) onward.addAnything();
      steps += costlySteps;
      granted += costlySteps;
      return;
    }
    const more = field.spend(costlySteps);
    granted += more;
    steps += more;
  };

  const emit = (
    node: number,
    at: number,
    evasion: number,
    genuine: number,
    letters: number,
    masked: number,
  ): void => {
    // A reading that ends among the letters of its token is none, and what is a word is written in no look-alikes.
    if (asks) {
      if (at >= stop && !(isWord && (evasion & asItStands) !== 0)) onward.addAnything();
    } else if (sink !== undefined)
      addReading(field, sink, tree, node, origin, at, { evasion, genuine, letters, masked });
  };

  /** Notes which letters may follow a reading that has come to the end of its token. */
  const goOn = (at: number, node: number, letters: number, last: number): void => {
    // Too many may follow, a letter may be the first stroke of one that signs complete (c| for d), or the last one comes again.
    if (letters < 2 || steps <= 0 || at < stop || isUnspaced(kinds[stop - 1] ?? 0)) {
      onward.addAnything();
      return;
    }
    onward.addChildren(tree, node, last);
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
    if (asks && onward.letters === anything) return;
    // Most letters stand for themselves only, and then there is one way on: follow it without a call for each.
    while (at < stop && standsForItself(at, letters, last)) {
      if (steps-- <= 0) {
        if (asks) onward.addAnything();
        return;
      }
      if (evasion !== 0 && skips === 0 && tree.firstEntry(node) !== 0)
        emit(node, at, evasion, genuine, letters, masked);
      last = units[at++] ?? 0;
      node = tree.child(node, last);
      if (node === 0) return;
      genuine++;
      letters++;
      skips = 0;
    }
    if (asks && (steps <= 0 || (at === stop - 1 && disguise.beginsSequence(units[at] ?? 0)))) {
      onward.addAnything();
      return;
    }
    if (steps-- <= 0) return;
    if (evasion !== 0 && skips === 0 && tree.firstEntry(node) !== 0)
      emit(node, at, evasion, genuine, letters, masked);
    if (at >= stop) {
      if (asks) goOn(at, node, letters, last);
      return;
    }
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
    if (letters > 0 && unit === last && isLetter(kind) && ((skips === 0 && letters > 1) || !isUnspaced(kind)))
      walk(at + 1, node, evasion | evasionBit.repetition, genuine, letters, masked, 0, last);
    if (isSharp(at)) {
      const next = tree.child(node, letterB);
      if (next !== 0)
        walk(at + 2, next, evasion | evasionBit.leetspeak, genuine, letters + 1, masked, 0, letterB);
    }
    if (disguise.beginsSequence(unit)) {
      if (kind === CharacterClass.punctuation && granted === 0) grant();
      readSequences(at, node, evasion, genuine, letters, masked, kind);
    }
    const signals = disguise.signals[unit] ?? 0;
    if (signals !== 0) readDisguised(at, node, evasion, genuine, letters, masked, last, unit);
    if (isAmongOthers(at, kind, last)) readLatinAsOther(at, node, evasion, genuine, letters, masked, unit);
    if (letters === 0) return;
    if (skips < maxSkips) {
      if (kind === CharacterClass.punctuation)
        walk(at + 1, node, evasion | evasionBit.punctuation, genuine, letters, masked, skips + 1, last);
      else if (kind === CharacterClass.emoji)
        walk(at + 1, node, evasion | evasionBit['emoji-between'], genuine, letters, masked, skips + 1, last);
      else if (unit === letterX && isUnspaced(kinds[at - 1] ?? 0) && isUnspaced(kinds[at + 1] ?? 0))
        walk(at + 1, node, evasion | hiding, genuine, letters, masked, skips + 1, last);
      else if (isWedged(at, kind))
        walk(at + 1, node, evasion | evasionBit.punctuation, genuine, letters, masked, skips + 1, last);
      else if (kind <= CharacterClass.newline && joins(at))
        walk(at + 1, node, evasion | evasionBit.spacing, genuine, letters, masked, skips + 1, last);
    }
    if (masked < maxMasked && isCovered(at, kind, evasion)) {
      if (masked === 0) grant();
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
        // At the end a sign is a sign, whichever letter it looks like: SHELL\\-FORMAT.
        if (
          letters > 0 &&
          letter === last &&
          (kinds[at] !== CharacterClass.punctuation || isLetter(kinds[at + 1] ?? 0))
        )
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

  /** A Latin letter among Cyrillic or Greek ones: рoга. */
  const readLatinAsOther = (
    at: number,
    node: number,
    evasion: number,
    genuine: number,
    letters: number,
    masked: number,
    unit: number,
  ): void => {
    const likes = disguise.otherLike(unit);
    for (let k = 0; k < likes.length; k++) {
      const letter = likes.charCodeAt(k);
      const next = tree.child(node, letter);
      if (next !== 0)
        walk(at + 1, next, evasion | evasionBit['look-alike'], genuine + 1, letters + 1, masked, 0, letter);
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

  const start = (from: number, evasion: number, letters: number): void => {
    steps = maxSteps;
    granted = 0;
    walk(from, 0, evasion, 0, letters, letters, 0, 0);
    if (granted > 0 && !asks) field.refund(Math.max(0, Math.min(granted, steps)));
  };

  const startAll = (from: number): void => {
    start(from, 0, 0);
    if (disguise.isMask(units[from] ?? 0) && !disguise.isInnerMask(units[from] ?? 0) && from + 1 < stop) {
      tree = tails;
      start(from + 1, hiding, 1);
      tree = trie;
    }
  };

  const isOfOneScript = (from: number, to: number): boolean => {
    for (let at = from + 1; at < to; at++) if (kinds[at] !== kinds[from]) return false;
    return true;
  };

  const open = (read: FieldTokens, from: number, limit: number): void => {
    field = read;
    ({ units, kinds } = read.text);
    origin = from;
    stop = Math.min(limit, from + maxUnits);
    letterTests.open(read.text, stop, asks);
  };

  return {
    walk(read, from, limit, mayJoin, lattice) {
      open(read, from, limit);
      joins = mayJoin;
      sink = lattice;
      startAll(from);
    },
    prospects(read, from, to, known) {
      asks = true;
      onward.clear();
      open(read, from, to);
      isWord = known && isOfOneScript(from, to);
      startAll(from);
      asks = false;
      if (stop < to) onward.addAnything();
      return onward;
    },
  };
}
