import { CharacterClass } from '../analysis/character-class.js';
import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import type { IsWord } from '../analysis/ordinary-words.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import { type FieldTokens, Knowledge } from './field-tokens.js';
import { createCompounds } from './find-compounds.js';
import { createNearWords } from './near-words.js';
import { Sureness, type WordLattice } from './word-lattice.js';

const longestCompound = 48;
const longestWord = 24;
const { guess, part } = readingBit;

/**
 * Guesses at tokens that are no words: words run together, misspelt, without vowels, backwards. Tokens that are words
 * of some language are guessed at only beside a word of an animal or product, and only in the languages of the guess.
 */
export function createGuessWords(
  lexicon: CompiledLexicon,
): (field: FieldTokens, lattice: WordLattice) => void {
  const { trie, isSubject, wordLanguages, ordinary } = lexicon;
  const compounds = createCompounds(trie, lexicon.isOrdinary, isSubject);
  const nearWords = createNearWords(lexicon.fuzzy);
  const lists = new Map<number, IsWord>();

  /** The words of English and of the languages of a word. */
  const isWordThere = (word: number): IsWord => {
    const known = lists.get(word);
    if (known !== undefined) return known;
    const list = ordinary.of(['en', ...(wordLanguages.get(word) ?? [])]);
    lists.set(word, list);
    return list;
  };

  const holdsSubject = (lattice: WordLattice, at: number): boolean => {
    for (let edge = lattice.firstAt(at); edge !== 0; edge = lattice.nextAt(edge))
      if (isSubject[lattice.word[edge] ?? 0] === 1) return true;
    return false;
  };

  const isBesideSubject = (field: FieldTokens, lattice: WordLattice, token: number): boolean =>
    (token > 0 && holdsSubject(lattice, field.fromOf(token - 1))) ||
    (token > 1 && holdsSubject(lattice, field.fromOf(token - 2))) ||
    (token + 1 < field.tokens.count && holdsSubject(lattice, field.fromOf(token + 1))) ||
    (token + 2 < field.tokens.count && holdsSubject(lattice, field.fromOf(token + 2)));

  const guessMisspelt = (
    field: FieldTokens,
    lattice: WordLattice,
    token: number,
    word: string,
    beside: boolean,
  ): void => {
    const from = field.fromOf(token);
    const to = field.toOf(token);
    const unknown = field.isUnknown(token);
    for (const near of nearWords(word)) {
      const length = lexicon.words[near.word]?.length ?? 0;
      if (length < 5 && !beside) continue;
      if (!unknown && (near.distance > 1 || isWordThere(near.word)(field.text.units, from, to))) continue;
      const sure = near.distance === 1 && length >= 8 && unknown;
      const notes = length < 5 || !unknown ? guess | part : sure ? 0 : guess;
      const sureness = sure ? Sureness.medium : Sureness.weak;
      lattice.add(from, to, near.word, evasionBit.misspelling | notes, sureness);
    }
  };

  const guessWithoutVowels = (
    field: FieldTokens,
    lattice: WordLattice,
    token: number,
    word: string,
  ): void => {
    const ids = lexicon.consonants.get(word);
    if (ids === undefined) return;
    const from = field.fromOf(token);
    const to = field.toOf(token);
    const notes = word.length < 4 || !field.isUnknown(token) ? guess | part : guess;
    for (const id of ids) lattice.add(from, to, id, evasionBit['vowel-drop'] | notes, Sureness.weak);
  };

  const readBackwards = (field: FieldTokens, lattice: WordLattice, token: number): void => {
    const from = field.fromOf(token);
    const to = field.toOf(token);
    let node = 0;
    for (let at = to - 1; at >= from; at--) {
      node = trie.child(node, field.text.units[at] ?? 0);
      if (node === 0) return;
    }
    const notes = to - from < 5 || !field.isUnknown(token) ? guess | part : guess;
    for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry)) {
      const word = trie.valueOf(entry);
      if ((trie.tagOf(entry) & ~evasionBit.inflection) === 0 && isSubject[word] === 1)
        lattice.add(from, to, word, evasionBit.reversed | notes, Sureness.weak);
    }
  };

  return (field, lattice) => {
    const { text, tokens } = field;
    for (let token = 0; token < tokens.count; token++) {
      if (!field.isWord(token)) continue;
      if (field.knowledge[token] === Knowledge.found) {
        // An inflected form may be another word backwards: regit.
        if (field.toOf(token) - field.fromOf(token) >= 4) readBackwards(field, lattice, token);
        continue;
      }
      const from = field.fromOf(token);
      const to = field.toOf(token);
      const size = to - from;
      if (size < 2 || size > longestCompound || lattice.firstAt(from) !== 0) continue;
      if (size <= longestWord && size >= 3) readBackwards(field, lattice, token);
      const unknown = field.isUnknown(token);
      if (unknown && size >= 6) {
        const before = from > 0 ? (text.units[from - 1] ?? 0) : 0;
        const tagged = before === 0x23 || before === 0x40;
        if (compounds(text, from, to, tagged, lattice)) continue;
      }
      if (size > longestWord) continue;
      const bare = isWithoutVowels(field, from, to);
      const beside = isBesideSubject(field, lattice, token);
      if (!bare && !beside && !(unknown && size >= 4)) continue;
      const word = text.slice(from, to);
      if (/\d/.test(word)) continue;
      if (bare) guessWithoutVowels(field, lattice, token, word);
      if (size >= 3 && (unknown || beside)) guessMisspelt(field, lattice, token, word, beside);
    }
  };
}

/** A Latin token with no vowel but perhaps the first letter. */
function isWithoutVowels({ text: { units, kinds } }: FieldTokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (kinds[at] !== CharacterClass.latin) return false;
    const unit = units[at] ?? 0;
    if (at > from && (unit === 0x61 || unit === 0x65 || unit === 0x69 || unit === 0x6f || unit === 0x75))
      return false;
  }
  return true;
}
