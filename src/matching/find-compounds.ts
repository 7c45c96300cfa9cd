import { CharacterClass } from '../analysis/character-class.js';
import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import type { FoldedText } from '../analysis/folded-text.js';
import type { Trie } from './trie.js';
import { Sureness, type WordLattice } from './word-lattice.js';

const longest = 48;
const longestPiece = 18;
/** Shortest word that is worth finding in a compound; in Hangul, whose units are syllables, half of it. */
const shortest = 4;
const shortestOfSyllables = 2;
const isHangul = (unit: number): boolean => unit >= 0xac00 && unit <= 0xd7a3;
/** Letters that link the words of a compound: Schildkröte-n-panzer, Elefant-en-zahn. */
const longestLink = 2;
/** Shortest word that may follow another in a compound. */
const shortestNext = 3;
/** Pieces too short for a word list that join or adorn others: for, 4, of, my, xX ... */
const glue = new Set([
  '4',
  '2',
  's',
  'a',
  'n',
  'u',
  'of',
  'my',
  'to',
  'in',
  'de',
  'la',
  'di',
  'no',
  'us',
  'uk',
  'by',
  'or',
  'en',
  'es',
  'e',
  'r',
  'xx',
]);

export type IsOrdinary = (units: ArrayLike<number>, from: number, to: number) => boolean;

/**
 * Cuts a token that is no word into words run together (`tigerteethforsale`, `Elfenbeinarmband`): each lexicon word
 * in it counts when what is left on both sides is made of words too. So `lottery` holds no otter.
 */
export function createCompounds(
  trie: Trie,
  isOrdinary: IsOrdinary,
  isSubject: Uint8Array,
): (text: FoldedText, from: number, to: number, tagged: boolean, lattice: WordLattice) => boolean {
  const forward = new Uint8Array(longest + 1);
  const backward = new Uint8Array(longest + 1);
  /** Places that words of the lexicon alone reach from the beginning, and from the end. */
  const wholeBefore = new Uint8Array(longest + 1);
  const wholeBehind = new Uint8Array(longest + 1);
  /** Lexicon words in the token, by where they begin: start, end, node. */
  const words: number[] = [];
  /** All pieces that a cut may use: start and end. */
  const pieces: number[] = [];

  const isSubjectAt = (node: number): boolean => {
    for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry))
      if (isSubject[trie.valueOf(entry)] === 1) return true;
    return false;
  };

  /** Guesses upon guesses: a shortened or romanised form inside a compound is not believed. */
  const isPlainAt = (node: number): boolean => {
    for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry))
      if ((trie.tagOf(entry) & ~evasionBit.inflection) === 0) return true;
    return false;
  };

  /** Collects the lexicon words in the token; false when none is worth cutting it, which is nearly always so. */
  const collectWords = (units: Uint16Array, from: number, to: number, least: number): boolean => {
    words.length = 0;
    let anySubject = false;
    let anyToFind = false;
    const fewest = isHangul(units[from] ?? 0) ? shortestOfSyllables : shortest;
    for (let start = from; start + fewest <= to; start++) {
      let node = trie.child(0, units[start] ?? 0);
      for (let at = start + 1; node !== 0 && at <= to; at++) {
        if (at - start >= fewest && trie.firstEntry(node) !== 0) {
          words.push(start - from, at - from, node);
          anySubject ||= isSubjectAt(node);
          anyToFind ||= at - start >= least && at - start < to - from && isPlainAt(node);
        }
        node = at < to ? trie.child(node, units[at] ?? 0) : 0;
      }
    }
    return anySubject && anyToFind;
  };

  /** Notes which positions can be reached from the beginning by words; false when the end cannot. */
  const cut = (text: FoldedText, from: number, length: number): boolean => {
    const { units, kinds } = text;
    forward.fill(0, 0, length + 1);
    forward[0] = 1;
    pieces.length = 0;
    let next = 0;
    for (let i = 0; i < length; i++) {
      for (; next < words.length && (words[next] ?? 0) <= i; next += 3) {
        if (words[next] !== i || forward[i] === 0) continue;
        const end = words[next + 1] ?? 0;
        pieces.push(i, end);
        forward[end] = 1;
      }
      if (forward[i] === 0) continue;
      const digits = kinds[from + i] === CharacterClass.digit;
      for (let j = i + 1; j <= Math.min(length, i + longestPiece); j++) {
        const size = j - i;
        const number = digits && kinds[from + j - 1] === CharacterClass.digit;
        if (
          number ||
          (size <= 2 ? glue.has(text.slice(from + i, from + j)) : isOrdinary(units, from + i, from + j))
        ) {
          pieces.push(i, j);
          forward[j] = 1;
        }
      }
    }
    return forward[length] === 1;
  };

  /**
   * What a compound ends with is what it is: a Tigerkuchenform is a form. Whether another lexicon word follows at `end`,
   * perhaps behind letters that link the two, and on from it the rest is words.
   */
  const goesOn = (units: Uint16Array, from: number, end: number, length: number): boolean => {
    for (let first = end; first <= Math.min(end + longestLink, length - shortestNext); first++) {
      let node = trie.child(0, units[from + first] ?? 0);
      for (let at = first + 1; node !== 0 && at <= length; at++) {
        if (
          at - first >= shortestNext &&
          backward[at] === 1 &&
          trie.firstEntry(node) !== 0 &&
          isPlainAt(node)
        )
          return true;
        node = at < length ? trie.child(node, units[from + at] ?? 0) : 0;
      }
    }
    return false;
  };

  const markWhole = (length: number): void => {
    wholeBefore.fill(0, 0, length + 1);
    wholeBehind.fill(0, 0, length + 1);
    wholeBefore[0] = 1;
    wholeBehind[length] = 1;
    for (let at = 0; at < words.length; at += 3)
      if (wholeBefore[words[at] ?? 0] === 1) wholeBefore[words[at + 1] ?? 0] = 1;
    for (let at = words.length - 3; at >= 0; at -= 3)
      if (wholeBehind[words[at + 1] ?? 0] === 1) wholeBehind[words[at] ?? 0] = 1;
  };

  return (text, from, to, tagged, lattice) => {
    const length = to - from;
    const syllables = isHangul(text.units[from] ?? 0);
    // A short word inside a long one is chance, unless a hash sign says that words were run together.
    const least = syllables ? shortestOfSyllables : tagged ? shortest : shortest + 1;
    if (length > longest || !collectWords(text.units, from, to, least) || !cut(text, from, length))
      return false;
    backward.fill(0, 0, length + 1);
    backward[length] = 1;
    for (let at = pieces.length - 2; at >= 0; at -= 2)
      if (backward[pieces[at + 1] ?? 0] === 1) backward[pieces[at] ?? 0] = 1;
    if (tagged) markWhole(length);
    let found = false;
    for (let at = 0; at < words.length; at += 3) {
      const start = words[at] ?? 0;
      const end = words[at + 1] ?? 0;
      const size = end - start;
      if (size === length || size < least || forward[start] === 0 || backward[end] === 0) continue;
      if (!tagged && end < length && !goesOn(text.units, from, end, length)) continue;
      // A hashtag of which nothing else is left is a phrase without its spaces.
      const whole = tagged && wholeBefore[start] === 1 && wholeBehind[end] === 1;
      if (tagged && wholeBefore[length] === 1 && !whole) continue;
      const sureness = tagged && (size >= 5 || whole) ? Sureness.strong : Sureness.medium;
      const isGuess = !whole && size < (tagged ? 5 : 6);
      const notes = evasionBit.compound | (isGuess ? readingBit.guess : 0);
      const node = words[at + 2] ?? 0;
      for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry)) {
        const form = trie.tagOf(entry);
        if ((form & ~evasionBit.inflection) !== 0) continue;
        lattice.add(from + start, from + end, trie.valueOf(entry), form | notes, sureness);
        found = true;
      }
    }
    return found;
  };
}
