import { CharacterClass } from '../analysis/character-class.js';
import { evasionBit } from '../analysis/evasion-set.js';
import type { FoldedText } from '../analysis/folded-text.js';
import type { Trie } from './trie.js';
import { Sureness, type WordLattice } from './word-lattice.js';

const longest = 48;
const longestPiece = 18;
/** Shortest word that is worth finding in a compound. */
const shortest = 4;
/** Pieces too short for a word list that join others: for, 4, of, my ... */
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
  const pieces: { from: number; to: number; node: number }[] = [];

  const isSubjectAt = (node: number): boolean => {
    for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry))
      if (isSubject[trie.valueOf(entry)] === 1) return true;
    return false;
  };

  /** Whether any word worth finding stands in the token: nearly always not, and then nothing need be cut. */
  const holdsSubject = (units: Uint16Array, from: number, to: number): boolean => {
    for (let start = from; start + shortest <= to; start++) {
      let node = trie.child(0, units[start] ?? 0);
      for (let at = start + 1; node !== 0 && at <= to; at++) {
        if (at - start >= shortest && trie.firstEntry(node) !== 0 && isSubjectAt(node)) return true;
        node = at < to ? trie.child(node, units[at] ?? 0) : 0;
      }
    }
    return false;
  };

  return (text, from, to, tagged, lattice) => {
    const { units, kinds } = text;
    const length = to - from;
    if (length > longest || !holdsSubject(units, from, to)) return false;
    forward.fill(0, 0, length + 1);
    backward.fill(0, 0, length + 1);
    forward[0] = 1;
    pieces.length = 0;
    const plain: { from: number; to: number }[] = [];
    for (let i = 0; i < length; i++) {
      if (forward[i] === 0) continue;
      let node = trie.child(0, units[from + i] ?? 0);
      for (let j = i + 1; node !== 0 && j <= length; j++) {
        if (j - i >= shortest && trie.firstEntry(node) !== 0) {
          pieces.push({ from: i, to: j, node });
          forward[j] = 1;
        }
        node = j < length ? trie.child(node, units[from + j] ?? 0) : 0;
      }
      const digits = kinds[from + i] === CharacterClass.digit;
      for (let j = i + 1; j <= Math.min(length, i + longestPiece); j++) {
        const size = j - i;
        const number = digits && kinds[from + j - 1] === CharacterClass.digit;
        if (
          number ||
          (size <= 2 ? glue.has(text.slice(from + i, from + j)) : isOrdinary(units, from + i, from + j))
        ) {
          plain.push({ from: i, to: j });
          forward[j] = 1;
        }
      }
    }
    if (forward[length] === 0) return false;
    backward[length] = 1;
    const all = [...pieces, ...plain].sort((one, other) => other.to - one.to || other.from - one.from);
    for (const piece of all) if (backward[piece.to] === 1) backward[piece.from] = 1;
    let found = false;
    for (const piece of pieces) {
      if (piece.to - piece.from === length || forward[piece.from] === 0 || backward[piece.to] === 0) continue;
      const size = piece.to - piece.from;
      // A short word inside a long one is chance, unless a hash sign says that words were run together.
      if (!tagged && size < 5) continue;
      const sureness =
        tagged || size >= 6
          ? Sureness.medium + (tagged ? 1 : 0)
          : size >= 4
            ? Sureness.medium
            : Sureness.weak;
      for (let entry = trie.firstEntry(piece.node); entry !== 0; entry = trie.nextEntry(entry)) {
        const form = trie.tagOf(entry);
        // Guesses upon guesses: a shortened or romanised form inside a compound is not believed.
        if ((form & ~evasionBit.inflection) !== 0) continue;
        lattice.add(
          from + piece.from,
          from + piece.to,
          trie.valueOf(entry),
          form | evasionBit.compound,
          sureness,
        );
        found = true;
      }
    }
    return found;
  };
}
