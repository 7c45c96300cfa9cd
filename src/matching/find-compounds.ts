import { CharacterClass, isHangul } from '../analysis/character-class.js';
import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import type { FoldedText } from '../analysis/folded-text.js';
import type { Trie } from './trie.js';
import { Sureness, type WordLattice } from './word-lattice.js';

const longest = 48;
const letterX = 0x78;
const longestPiece = 18;
/** Shortest word that is worth finding in a compound; in Hangul, whose units are syllables, half of it. */
const shortest = 4;
const shortestOfSyllables = 2;
/** Letters that link the words of a compound: Schildkröte-n-panzer, Elefant-en-zahn. */
const longestLink = 2;
/** Shortest and longest word that links two of a term in a hashtag: de, del, of. */
const shortestLinkWord = 2;
const longestLinkWord = 3;
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
  /** Where words that were found begin and end. */
  const begins = new Uint8Array(longest + 1);
  const ends = new Uint8Array(longest + 1);
  /** Places that words of the lexicon alone reach from the beginning, and from the end. */
  const wholeBefore = new Uint8Array(longest + 1);
  const wholeBehind = new Uint8Array(longest + 1);
  /** Lexicon words in the token, by where they begin: start, end, node. */
  const words: number[] = [];
  /** Among the words worth finding, the last beginning and the first end. */
  let lastStart = 0;
  let firstEnd = 0;

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
    lastStart = -1;
    firstEnd = longest;
    const fewest = isHangul(units[from] ?? 0) ? shortestOfSyllables : shortest;
    for (let start = from; start + fewest <= to; start++) {
      let node = trie.child(0, units[start] ?? 0);
      for (let at = start + 1; node !== 0 && at <= to; at++) {
        if (at - start >= fewest && trie.firstEntry(node) !== 0) {
          words.push(start - from, at - from, node);
          anySubject ||= isSubjectAt(node);
          if (at - start >= least && at - start < to - from && isPlainAt(node)) {
            lastStart = start - from;
            firstEnd = Math.min(firstEnd, at - from);
          }
        }
        node = at < to ? trie.child(node, units[at] ?? 0) : 0;
      }
    }
    return anySubject && lastStart >= 0;
  };

  /** Whether `[start, end)` of a token may be a piece of a cut: a word of some language, of the lexicon, or a number. */
  const isPiece = ({ units, kinds }: FoldedText, from: number, start: number, end: number): boolean => {
    for (let at = 0; at < words.length; at += 3)
      if (words[at] === start && words[at + 1] === end) return true;
    if (end - start > longestPiece) return false;
    if (kinds[from + start] === CharacterClass.digit && kinds[from + end - 1] === CharacterClass.digit)
      return true;
    return end - start <= 2
      ? glue.has(String.fromCharCode(...units.subarray(from + start, from + end)))
      : isOrdinary(units, from + start, from + end);
  };

  /** Notes which positions up to the last beginning can be reached by pieces. */
  const cutForward = (text: FoldedText, from: number): void => {
    forward.fill(0, 0, lastStart + 1);
    forward[0] = 1;
    for (let end = 1; end <= lastStart; end++)
      for (let start = 0; start < end && forward[end] === 0; start++)
        if (forward[start] === 1 && isPiece(text, from, start, end)) forward[end] = 1;
  };

  /** Notes from which positions on, from the first end, the rest is pieces. */
  const cutBackward = (text: FoldedText, from: number, length: number): void => {
    backward.fill(0, firstEnd, length + 1);
    backward[length] = 1;
    for (let start = length - 1; start >= firstEnd; start--)
      for (let end = length; end > start && backward[start] === 0; end--)
        if (backward[end] === 1 && isPiece(text, from, start, end)) backward[start] = 1;
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

  /** Adds the short words between two that were found, by which they are one term: #FlorDienteDeLeón. */
  const addLinks = (units: Uint16Array, from: number, length: number, lattice: WordLattice): void => {
    for (let start = 1; start < length; start++) {
      let node = ends[start] === 1 ? trie.child(0, units[from + start] ?? 0) : 0;
      for (let end = start + 1; node !== 0 && end < length && end - start <= longestLinkWord; end++) {
        if (begins[end] === 1 && end - start >= shortestLinkWord)
          for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry))
            if (trie.tagOf(entry) === 0)
              lattice.add(
                from + start,
                from + end,
                trie.valueOf(entry),
                evasionBit.compound,
                Sureness.medium,
              );
        node = trie.child(node, units[from + end] ?? 0);
      }
    }
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

  /** xXtigerboneXx: a name dressed up as players of games dress theirs. */
  const isDressed = ({ units }: FoldedText, from: number, to: number): boolean => {
    for (let at = 0; at < 2; at++)
      if (units[from + at] !== letterX || units[to - 1 - at] !== letterX) return false;
    return true;
  };

  /** Whether a place is followed by nothing but two digits and more, as names that are taken already are. */
  const isNumbered = ({ kinds }: FoldedText, from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (kinds[at] !== CharacterClass.digit) return false;
    return to - from >= 2;
  };

  return (text, from, to, isTag, lattice) => {
    const length = to - from;
    const tagged = isTag || isDressed(text, from, to);
    const syllables = isHangul(text.units[from] ?? 0);
    // A short word inside a long one is chance, unless a hash sign says that words were run together.
    const least = syllables ? shortestOfSyllables : tagged ? shortest : shortest + 1;
    if (length > longest || !collectWords(text.units, from, to, least)) return false;
    cutForward(text, from);
    cutBackward(text, from, length);
    if (tagged) markWhole(length);
    let found = false;
    begins.fill(0, 0, length + 1);
    ends.fill(0, 0, length + 1);
    for (let at = 0; at < words.length; at += 3) {
      const start = words[at] ?? 0;
      const end = words[at + 1] ?? 0;
      const size = end - start;
      if (size === length || size < least || forward[start] === 0 || backward[end] === 0) continue;
      const numbered = start === 0 && isNumbered(text, from + end, to);
      if (!tagged && end < length && !numbered && !goesOn(text.units, from, end, length)) continue;
      // A hashtag of which nothing else is left is a phrase without its spaces.
      const whole = tagged && wholeBefore[start] === 1 && wholeBehind[end] === 1;
      if (tagged && wholeBefore[length] === 1 && !whole) continue;
      const sureness = tagged && (size >= 5 || whole) ? Sureness.strong : Sureness.medium;
      // Models of things are numbered as well: Tiger 2000.
      const isGuess = (!whole && size < (tagged ? 5 : 6)) || (numbered && !tagged);
      const notes = evasionBit.compound | (isGuess ? readingBit.guess : 0);
      const node = words[at + 2] ?? 0;
      for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry)) {
        const form = trie.tagOf(entry);
        if ((form & ~evasionBit.inflection) !== 0) continue;
        lattice.add(from + start, from + end, trie.valueOf(entry), form | notes, sureness);
        found = true;
        begins[start] = 1;
        ends[end] = 1;
      }
    }
    if (found && tagged) addLinks(text.units, from, length, lattice);
    return found;
  };
}
