import { CharacterClass } from '../analysis/character-class.js';
import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import type { IsWord } from '../analysis/ordinary-words.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import { type FieldTokens, Knowledge } from './field-tokens.js';
import { createCompounds } from './find-compounds.js';
import { createNearWords } from './near-words.js';
import { type PlainVariant, plainVariants } from './plain-variants.js';
import { Sureness, type WordLattice } from './word-lattice.js';

const longestCompound = 48;
const longestWord = 24;
const hash = 0x23;
const at = 0x40;
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

  const hasPlainReading = (lattice: WordLattice, from: number): boolean => {
    for (let edge = lattice.firstAt(from); edge !== 0; edge = lattice.nextAt(edge))
      if (((lattice.evasion[edge] ?? 0) & guess) === 0) return true;
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
    for (let place = to - 1; place >= from; place--) {
      node = trie.child(node, field.text.units[place] ?? 0);
      if (node === 0) return;
    }
    const notes = to - from < 5 || !field.isUnknown(token) ? guess | part : guess;
    for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry)) {
      const word = trie.valueOf(entry);
      if ((trie.tagOf(entry) & ~evasionBit.inflection) === 0 && isSubject[word] === 1)
        lattice.add(from, to, word, evasionBit.reversed | notes, Sureness.weak);
    }
  };

  /** Han words of three characters and more from the last to the first; shorter ones are met by chance. */
  const readRunBackwards = (field: FieldTokens, lattice: WordLattice, token: number): void => {
    const { units, kinds } = field.text;
    const first = field.fromOf(token);
    for (let end = field.toOf(token) - 1; end >= first + 2; end--) {
      if (kinds[end] !== CharacterClass.han) continue;
      let node = 0;
      for (let place = end; place >= first; place--) {
        node = trie.child(node, units[place] ?? 0);
        if (node === 0) break;
        if (end - place < 2) continue;
        for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry))
          if (trie.tagOf(entry) === 0 && isSubject[trie.valueOf(entry)] === 1)
            lattice.add(place, end + 1, trie.valueOf(entry), evasionBit.reversed | guess, Sureness.weak);
      }
    }
  };

  /** Cuts a variant into words where it stands: compounds read the text itself. */
  const cutVariant = (field: FieldTokens, lattice: WordLattice, variant: PlainVariant): boolean => {
    const { units, kinds } = field.text;
    const { from, to, letters } = variant;
    const written = units.slice(from, to);
    const classes = kinds.slice(from, to);
    for (let k = 0; k < letters.length; k++) units[from + k] = letters.charCodeAt(k);
    kinds.fill(CharacterClass.latin, from, to);
    const before = lattice.count;
    const tag = from > 0 ? (units[from - 1] ?? 0) : 0;
    const found = compounds(field.text, from, to, tag === hash || tag === at, lattice);
    units.set(written, from);
    kinds.set(classes, from);
    for (let edge = before; edge < lattice.count; edge++)
      lattice.evasion[edge] = (lattice.evasion[edge] ?? 0) | variant.evasion | guess;
    return found;
  };

  /** Words run together or misspelt, with digits, signs and look-alikes among their letters. */
  const guessVariants = (field: FieldTokens, lattice: WordLattice, chunk: number): void => {
    for (const variant of plainVariants(lexicon, field, chunk)) {
      const { from, to, letters } = variant;
      if (cutVariant(field, lattice, variant) || letters.length > longestWord) continue;
      for (const near of nearWords(letters)) {
        if (near.distance > 1 || (lexicon.words[near.word]?.length ?? 0) < 5) continue;
        const evasion = evasionBit.misspelling | variant.evasion | guess;
        lattice.add(from, to, near.word, evasion, Sureness.weak);
      }
    }
  };

  return (field, lattice) => {
    const { text, tokens } = field;
    for (let token = 0; token < tokens.count; token++) {
      if (field.isUnspaced(token)) readRunBackwards(field, lattice, token);
      if (!field.isWord(token)) continue;
      if (field.knowledge[token] === Knowledge.found) {
        // An inflected form may be another word backwards: regit.
        if (field.toOf(token) - field.fromOf(token) >= 4) readBackwards(field, lattice, token);
        continue;
      }
      const from = field.fromOf(token);
      const to = field.toOf(token);
      const size = to - from;
      if (size < 2 || size > longestCompound || hasPlainReading(lattice, from)) continue;
      if (size <= longestWord && size >= 3) readBackwards(field, lattice, token);
      const unknown = field.isUnknown(token);
      if (unknown && size >= 6) {
        const before = from > 0 ? (text.units[from - 1] ?? 0) : 0;
        const tagged = before === hash || before === at;
        compounds(text, from, to, tagged, lattice);
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
    for (let chunk = 0; chunk < tokens.chunks; chunk++) guessVariants(field, lattice, chunk);
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
