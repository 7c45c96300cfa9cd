import { CharacterClass, isHangul } from '../analysis/character-class.js';
import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import type { IsWord } from '../analysis/ordinary-words.js';
import { vowels } from '../analysis/vowels.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import { createAddBackwards } from './add-backwards.js';
import { type FieldTokens, Knowledge } from './field-tokens.js';
import { createCompounds } from './find-compounds.js';
import { createGuessVariants } from './guess-variants.js';
import { createMixedKana } from './mixed-kana.js';
import { createNearWords } from './near-words.js';
import { type TokenMemo, Trait } from './token-memo.js';
import { Sureness, WordLattice } from './word-lattice.js';

const longestCompound = 48;
const longestWord = 24;
/** From this length on a hashtag is cut even if a list takes it for a word: lists do so by chance, and words are shorter. */
const longTag = 10;
const hash = 0x23;
const at = 0x40;
const yBetween = /(?<=[b-df-hj-np-tv-z])y(?=[b-df-hj-np-tv-z])/g;
const vowelUnits = new Set([...vowels].map((letter) => letter.charCodeAt(0)));
const { guess: guessed, part } = readingBit;

export interface GuessWords {
  readonly guess: (field: FieldTokens, lattice: WordLattice) => void;
  /** Which guesses at a token are worth while wherever it stands, as traits. */
  readonly prospects: (field: FieldTokens, token: number, ordinary: boolean) => number;
}

/**
 * Guesses at tokens that are no words: words run together, misspelt, without vowels, backwards. Tokens that are words
 * of some language are guessed at only beside a word of an animal or product, and only in the languages of the guess.
 */
export function createGuessWords(lexicon: CompiledLexicon, memo: TokenMemo): GuessWords {
  const { trie, isSubject, wordLanguages, ordinary } = lexicon;
  const compounds = createCompounds(trie, lexicon.isOrdinary, isSubject);
  const nearWords = createNearWords(lexicon.fuzzy, lexicon.words);
  const addBackwards = createAddBackwards(lexicon);
  const guessVariants = createGuessVariants(lexicon, compounds, nearWords);
  const readMixedKana = createMixedKana(trie, isSubject);
  const lists = new Map<number, IsWord>();

  /** The words of English and of the languages of a word. */
  const isWordThere = (word: number): IsWord => {
    const known = lists.get(word);
    if (known !== undefined) return known;
    const list = ordinary.of(['en', ...(wordLanguages.get(word) ?? [])]);
    lists.set(word, list);
    return list;
  };

  const hasPlainReading = (lattice: WordLattice, from: number): boolean => {
    for (let edge = lattice.firstAt(from); edge !== 0; edge = lattice.nextAt(edge))
      if (((lattice.evasion[edge] ?? 0) & guessed) === 0) return true;
    return false;
  };

  /** 1 where a subject word begins, for the edges of the lattice up to `marked`; good for one field. */
  let subjectAt = new Uint8Array(1024);
  let marked = 1;
  /** Takes what is only asked for. */
  const scratch = new WordLattice();

  const markSubjects = (lattice: WordLattice): void => {
    for (; marked < lattice.count; marked++)
      if (isSubject[lattice.word[marked] ?? 0] === 1) subjectAt[lattice.from[marked] ?? 0] = 1;
  };

  const isBesideSubject = (field: FieldTokens, token: number): boolean => {
    for (let other = Math.max(0, token - 2); other <= token + 2 && other < field.tokens.count; other++)
      if (other !== token && subjectAt[field.fromOf(other)] === 1) {
        field.leansOnUnspaced ||= field.isUnspaced(other);
        return true;
      }
    return false;
  };

  const hasNearWords = (word: string): boolean => {
    const written = notDrawnOut(word);
    return nearWords(word).length > 0 || (written !== word && nearWords(written).length > 0);
  };

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
    // As it stands first: goriIIa has three strokes in a row.
    const asItStands = nearWords(word);
    const written = asItStands.length > 0 ? word : notDrawnOut(word);
    const drawnOut = written === word ? 0 : evasionBit.repetition;
    const found = written === word ? asItStands : nearWords(written);
    const known = field.memo[token] ?? 0;
    memo.traits[known] = (memo.traits[known] ?? 0) | Trait.nearKnown | (found.length > 0 ? Trait.near : 0);
    for (const near of found) {
      const length = lexicon.words.at(near.word)?.length ?? 0;
      if (length < 5 && !beside) continue;
      if (!unknown && (near.distance > 1 || isOwnWord(field, from, to, word, near.word))) continue;
      const sure = near.distance === 1 && length >= 8 && unknown;
      const notes = length < 5 || !unknown ? guessed | part : sure ? 0 : guessed;
      const sureness = sure ? Sureness.medium : Sureness.weak;
      lattice.add(from, to, near.word, evasionBit.misspelling | drawnOut | notes, sureness);
    }
  };

  /** Whether a token is a word where a word near it is one; old spellings with y are in dictionaries, and tell the word: tyger. */
  const isOwnWord = (field: FieldTokens, from: number, to: number, token: string, near: number): boolean =>
    isWordThere(near)(field.text.units, from, to) &&
    token.replaceAll(yBetween, 'i') !== lexicon.words.at(near);

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
    const notes = word.length < 4 || !field.isUnknown(token) ? guessed | part : guessed;
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
    const notes = to - from < 5 || !field.isUnknown(token) ? guessed | part : guessed;
    addBackwards(lattice, from, to, node, notes);
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
            lattice.add(place, end + 1, trie.valueOf(entry), evasionBit.reversed | guessed, Sureness.weak);
      }
    }
  };

  /** Whether the token backwards is a subject word. */
  const isBackwards = ({ text }: FieldTokens, from: number, to: number): boolean => {
    let node = 0;
    for (let place = to - 1; place >= from; place--) {
      node = trie.child(node, text.units[place] ?? 0);
      if (node === 0) return false;
    }
    return trie.firstEntry(node) !== 0;
  };

  const prospects = (field: FieldTokens, token: number, ordinary: boolean): number => {
    const from = field.fromOf(token);
    const to = field.toOf(token);
    const size = to - from;
    let traits = 0;
    if (size < 2 || size > longestCompound) return traits;
    if (size >= 3 && size <= longestWord && isBackwards(field, from, to)) traits |= Trait.backwards;
    // A reset would cost the length of the text for every new word in it.
    scratch.forget();
    if (
      size >= (ordinary ? longTag : shortestCompound(field, from)) &&
      compounds(field.text, from, to, true, scratch)
    )
      traits |= Trait.compound;
    if (size > longestWord || hasDigit(field, from, to)) return traits | Trait.nearKnown;
    if (isWithoutVowels(field, from, to) && lexicon.consonants.has(field.text.slice(from, to)))
      traits |= Trait.bare;
    if (size < 3) return traits | Trait.nearKnown;
    if (!ordinary && size >= 4)
      traits |= Trait.nearKnown | (hasNearWords(field.text.slice(from, to)) ? Trait.near : 0);
    return traits;
  };

  const guess = (field: FieldTokens, lattice: WordLattice): void => {
    const { text, tokens } = field;
    if (subjectAt.length < text.length) subjectAt = new Uint8Array(text.length * 2);
    else subjectAt.fill(0, 0, text.length);
    marked = 1;
    for (let token = 0; token < tokens.count; token++) {
      if (field.isUnspaced(token)) {
        readRunBackwards(field, lattice, token);
        readMixedKana(field, lattice, token);
      }
      if (!field.isWord(token)) continue;
      const traits = memo.traits[field.memo[token] ?? 0] ?? 0;
      // Of most tokens nothing is to be guessed, wherever they stand.
      if (
        (traits & (Trait.backwards | Trait.compound | Trait.bare | Trait.near | Trait.nearKnown)) ===
        Trait.nearKnown
      )
        continue;
      const from = field.fromOf(token);
      const to = field.toOf(token);
      const size = to - from;
      if (field.knowledge[token] === Knowledge.found) {
        // An inflected form may be another word backwards: regit.
        if (size >= 4 && (traits & Trait.backwards) !== 0) readBackwards(field, lattice, token);
        continue;
      }
      if (size < 2 || size > longestCompound || hasPlainReading(lattice, from)) continue;
      if ((traits & Trait.backwards) !== 0) readBackwards(field, lattice, token);
      const unknown = field.isUnknown(token);
      if ((traits & Trait.compound) !== 0) {
        const before = from > 0 ? (text.units[from - 1] ?? 0) : 0;
        const tagged = before === hash || before === at;
        if (unknown || (tagged && size >= longTag)) compounds(text, from, to, tagged, lattice);
      }
      const near = size >= 3 && (traits & (Trait.near | Trait.nearKnown)) !== Trait.nearKnown;
      const bare = (traits & Trait.bare) !== 0;
      if (!near && !bare) continue;
      markSubjects(lattice);
      const beside = isBesideSubject(field, token);
      if (!bare && !beside && !(unknown && size >= 4)) continue;
      const word = text.slice(from, to);
      if (bare) guessWithoutVowels(field, lattice, token, word);
      if (near && (unknown || beside)) guessMisspelt(field, lattice, token, word, beside);
    }
    guessVariants(field, lattice);
  };

  return { guess, prospects };
}

/** Letters of the shortest compound; a syllable of Hangul is two or three. */
const shortestCompound = ({ text: { units } }: FieldTokens, from: number): number =>
  isHangul(units[from] ?? 0) ? 4 : 6;

function hasDigit({ text: { kinds } }: FieldTokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (kinds[at] === CharacterClass.digit) return true;
  return false;
}

/** A Latin or Cyrillic token with no vowel but perhaps the first letter. */
function isWithoutVowels({ text: { units, kinds } }: FieldTokens, from: number, to: number): boolean {
  const kind = kinds[from];
  if (kind !== CharacterClass.latin && kind !== CharacterClass.cyrillic) return false;
  for (let at = from; at < to; at++)
    if (kinds[at] !== kind || (at > from && vowelUnits.has(units[at] ?? 0))) return false;
  return true;
}

/** A letter three times and more is drawn out: no word of any language has it so. Then double ones are too. */
const notDrawnOut = (word: string): string =>
  /(\p{L})\1{2}/u.test(word) ? word.replace(/(\p{L})\1+/gu, '$1') : word;
