import { CharacterClass } from '../analysis/character-class.js';
import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import type { WordBoundaries } from '../analysis/word-boundaries.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import type { FieldTokens } from './field-tokens.js';
import { Sureness, type WordLattice } from './word-lattice.js';

const longestSyllable = 6;
/** Of four syllables with their tones. */
const longestNumbered = 28;
const isTone = (unit: number): boolean => unit >= 0x31 && unit <= 0x35;
/** Words of two syllables have many namesakes. */
const longWord = 3;
/** Particles and the like: what holds one is a piece of a sentence, whatever it sounds like. */
const particles = new Set([...'的了吗呢呀啊吧哦嘛啦么是在有不我你他她它们这那就也都和与']);

type FindHomophones = (field: FieldTokens, boundaries: WordBoundaries, lattice: WordLattice) => void;

/**
 * Finds Han words written by their sound: with other characters (橡牙 for 象牙), with Latin syllables among the
 * characters (象ya), or as the first letters of the syllables beside characters (CSJ). Short words have many innocent
 * namesakes: a reading begins and ends on word borders, and without a character of the word's own it is a guess.
 */
export function createHomophones(lexicon: CompiledLexicon): FindHomophones {
  const { sounds, soundOf, words, initials, isSubject, trie } = lexicon;
  const { unitOf } = lexicon.rules.sound;
  const isCommon = lexicon.common.of(['zh']);
  let field: FieldTokens;
  let boundaries: WordBoundaries;
  let lattice: WordLattice;

  const isHan = (at: number): boolean => field.text.kinds[at] === CharacterClass.han;

  /** Whether the lexicon has the word of something traded as it stands. */
  const isKnown = (from: number, to: number): boolean => {
    for (let edge = lattice.firstAt(from); edge !== 0; edge = lattice.nextAt(edge))
      if (lattice.to[edge] === to && lattice.evasion[edge] === 0 && isSubject[lattice.word[edge] ?? 0] === 1)
        return true;
    return false;
  };

  /** Whether a word may begin or end before a position. */
  const isBorder = (at: number): boolean => {
    const token = field.tokenAt[at] ?? -1;
    const from = field.fromOf(token);
    const to = field.toOf(token);
    return at <= from || at >= to || boundaries.isBoundary(from, to, at);
  };

  /** Whether a product stands right before or behind: 香芽手镯. */
  const isBesideProduct = (from: number, to: number): boolean => {
    const holdsSubject = (at: number, end: number): boolean => {
      for (let edge = lattice.firstAt(at); edge !== 0; edge = lattice.nextAt(edge))
        if (isSubject[lattice.word[edge] ?? 0] === 1 && (end < 0 || lattice.to[edge] === end)) return true;
      return false;
    };
    const isBeside = holdsSubject(to, -1) || holdsSubject(from - 2, from) || holdsSubject(from - 1, from);
    field.leansOnUnspaced ||= isBeside;
    return isBeside;
  };

  const emit = (word: number, from: number, to: number, own: number, latin: number): void => {
    const size = words.at(word)?.length ?? 0;
    // Shoes sound much like scorpions, and are what is written; ivory is ivory, and no pun on it.
    if (latin === 0 && (isCommon(field.text.units, from, to) || isKnown(from, to))) return;
    if (!isBorder(from) || !isBorder(to)) return;
    // Villages and names sound like animals too: 西牛角.
    const notes = latin === 0 || (own < 2 && size < longWord) ? readingBit.guess : 0;
    if (own === 0) {
      if (latin > 0) return;
      for (let at = from; at < to; at++)
        if (particles.has(String.fromCharCode(field.text.units[at] ?? 0))) return;
      // What is a word of its own, in whole or in part, is that word.
      for (let at = from + 1; at < to; at++) if (!isBorder(at)) return;
      if (size < longWord && !isBesideProduct(from, to)) return;
    }
    const evasion = latin > 0 ? evasionBit.pinyin : evasionBit.homophone;
    lattice.add(from, to, word, evasion | notes, own >= 2 ? Sureness.medium : Sureness.weak);
  };

  /** Where the syllables of the walk begin. */
  const pieces: number[] = [];

  const walk = (start: number): void => {
    const { units, length } = field.text;
    let node = 0;
    let at = start;
    let latin = 0;
    pieces.length = 0;
    while (at < length) {
      let unit = 0;
      let next = at + 1;
      if (isHan(at)) unit = soundOf[units[at] ?? 0] ?? 0;
      else {
        const token = field.tokenAt[at] ?? -1;
        if (!field.isWord(token) || field.fromOf(token) !== at) return;
        next = field.toOf(token);
        if (next - at > longestSyllable) return;
        unit = unitOf(field.text.slice(at, next));
        latin++;
      }
      node = unit === 0 ? 0 : sounds.child(node, unit);
      if (node === 0) return;
      pieces.push(at);
      at = next;
      for (let entry = sounds.firstEntry(node); entry !== 0; entry = sounds.nextEntry(entry)) {
        const word = sounds.valueOf(entry);
        const wanted = words.at(word) ?? '';
        if (wanted.length !== pieces.length) continue;
        let own = 0;
        for (let k = 0; k < pieces.length; k++) if (units[pieces[k] ?? 0] === wanted.charCodeAt(k)) own++;
        if (own < wanted.length) emit(word, start, at, own, latin);
      }
    }
  };

  /** First letters, beside characters: 出售CSJ. */
  const readInitials = (token: number): void => {
    const from = field.fromOf(token);
    const to = field.toOf(token);
    if (to - from < longWord || to - from > 5 || !(isHan(from - 1) || isHan(to))) return;
    for (const word of initials.get(field.text.slice(from, to)) ?? [])
      lattice.add(from, to, word, evasionBit.pinyin | readingBit.guess, Sureness.weak);
  };

  /** Syllables with the numbers of their tones: xiang4 ya2, xiang4ya2. */
  const readNumbered = (from: number, to: number): void => {
    const { units } = field.text;
    if (!isTone(units[to - 1] ?? 0) || to - from > longestNumbered) return;
    let start = from;
    for (let at = from; at < to; at++) {
      if (!isTone(units[at] ?? 0)) continue;
      readSyllable(start, at);
      start = at + 1;
    }
  };

  const readSyllable = (from: number, tone: number): void => {
    const { units } = field.text;
    if (tone - from > longestSyllable || tone === from || unitOf(field.text.slice(from, tone)) === 0) return;
    let node = 0;
    for (let at = from; at < tone; at++) {
      node = trie.child(node, units[at] ?? 0);
      if (node === 0) return;
    }
    for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry))
      if (trie.tagOf(entry) === 0)
        lattice.add(from, tone + 1, trie.valueOf(entry), evasionBit.pinyin, Sureness.weak);
  };

  return (read, borders, sink) => {
    field = read;
    boundaries = borders;
    lattice = sink;
    const { tokens } = field;
    for (let token = 0; token < tokens.count; token++) {
      const from = field.fromOf(token);
      const to = field.toOf(token);
      if (field.isUnspaced(token)) {
        for (let at = from; at < to; at++) if (isHan(at)) walk(at);
        continue;
      }
      if (!field.isWord(token)) continue;
      readNumbered(from, to);
      if (isHan(to) || (from > 0 && isHan(from - 1))) {
        if (isHan(to)) walk(from);
        readInitials(token);
      }
    }
  };
}
