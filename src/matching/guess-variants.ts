import { CharacterClass } from '../analysis/character-class.js';
import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import { createAddBackwards } from './add-backwards.js';
import { betweenDigits } from './between-digits.js';
import type { FieldTokens } from './field-tokens.js';
import { createFindArabizi } from './find-arabizi.js';
import type { createCompounds } from './find-compounds.js';
import type { createNearWords } from './near-words.js';
import { lettersBesideNumber } from './numbered-words.js';
import { createOtherKeys } from './other-keys.js';
import { createPiecedTogether, type PiecedWord } from './pieced-together.js';
import { mayVary, type PlainVariant, plainVariants } from './plain-variants.js';
import { type SpeltWord, speltOut } from './spelt-out.js';
import { Sureness, type WordLattice } from './word-lattice.js';

const longestWord = 24;
/** Shorter words are believed only beside another of their term: those in pieces, and those with a number. */
const shortestInPieces = 6;
const shortestNumbered = 5;
const shortestTyped = 5;
/** So much stands between two words at most. */
const widestGap = 2;
const hash = 0x23;
const atSign = 0x40;
const { guess: guessed, part } = readingBit;

/**
 * Guesses at what is no word before something is undone: chunks with digits, signs and look-alikes among their letters,
 * and words spelt letter by letter. Run together, misspelt, without vowels or backwards they are no paths of the trie.
 */
export function createGuessVariants(
  lexicon: CompiledLexicon,
  compounds: ReturnType<typeof createCompounds>,
  nearWords: ReturnType<typeof createNearWords>,
): (field: FieldTokens, lattice: WordLattice) => void {
  const { trie, isSubject } = lexicon;
  const addBackwards = createAddBackwards(lexicon);
  const readOtherKeys = createOtherKeys(lexicon);
  const piecedTogether = createPiecedTogether(lexicon);
  const findArabizi = createFindArabizi(lexicon);

  /** Cuts a variant into words where it stands: compounds read the text itself. */
  const cutVariant = (field: FieldTokens, lattice: WordLattice, variant: PlainVariant): boolean => {
    const { units, kinds } = field.text;
    const { from, to, letters } = variant;
    if (letters.length !== to - from) return false;
    const written = units.slice(from, to);
    const classes = kinds.slice(from, to);
    for (let k = 0; k < letters.length; k++) units[from + k] = letters.charCodeAt(k);
    kinds.fill(CharacterClass.latin, from, to);
    const before = lattice.count;
    const tag = from > 0 ? (units[from - 1] ?? 0) : 0;
    const found = compounds(field.text, from, to, tag === hash || tag === atSign, lattice);
    units.set(written, from);
    kinds.set(classes, from);
    for (let edge = before; edge < lattice.count; edge++)
      lattice.evasion[edge] = (lattice.evasion[edge] ?? 0) | variant.evasion | guessed;
    return found;
  };

  const nodeOf = (letters: string): number => {
    let node = trie.child(0, letters.charCodeAt(0));
    for (let at = 1; at < letters.length && node !== 0; at++) node = trie.child(node, letters.charCodeAt(at));
    return node;
  };

  const nodeOfBackwards = (letters: string): number => nodeOf([...letters].reverse().join(''));

  /** What is spelt right, so plainly or so far apart that the walk does not read it. */
  const addExact = (lattice: WordLattice, { from, to, letters, evasion }: PlainVariant): boolean => {
    const node = nodeOf(letters);
    if (node === 0) return false;
    const notes = letters.length < 4 ? guessed | part : letters.length < 5 ? guessed : 0;
    let found = false;
    for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry)) {
      const word = trie.valueOf(entry);
      if ((trie.tagOf(entry) & ~evasionBit.inflection) !== 0 || isSubject[word] !== 1) continue;
      lattice.add(from, to, word, evasion | notes, Sureness.medium);
      found = true;
    }
    return found;
  };

  /** What is no word as it stands is a word backwards, without vowels or misspelt. */
  const guessVariant = (lattice: WordLattice, { from, to, letters, evasion }: PlainVariant): void => {
    if (letters.length > longestWord || letters.length < 3) return;
    const node = nodeOfBackwards(letters);
    if (node !== 0) addBackwards(lattice, from, to, node, evasion | guessed);
    const notes = letters.length < 4 ? guessed | part : guessed;
    for (const id of lexicon.consonants.get(letters) ?? [])
      lattice.add(from, to, id, evasionBit['vowel-drop'] | evasion | notes, Sureness.weak);
    if (letters.length < 5) return;
    for (const near of nearWords(letters)) {
      if (near.distance > 1 || (lexicon.words.at(near.word)?.length ?? 0) < 5) continue;
      lattice.add(from, to, near.word, evasionBit.misspelling | evasion | guessed, Sureness.weak);
    }
  };

  const addPart = (
    lattice: WordLattice,
    { from, to, node, letters }: PiecedWord,
    evasion: number,
    shortestAlone: number,
  ): void => {
    const notes = letters < shortestAlone ? guessed | part : guessed;
    for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry)) {
      const word = trie.valueOf(entry);
      if ((trie.tagOf(entry) & ~evasionBit.inflection) === 0 && isSubject[word] === 1)
        lattice.add(from, to, word, evasion | notes, Sureness.medium);
    }
  };

  const guessSpelt = (lattice: WordLattice, word: SpeltWord): void => {
    if (!addExact(lattice, word) && word.close) guessVariant(lattice, word);
  };

  /** Takes back that the edges from one on are believed only beside another word. */
  const believeParts = (lattice: WordLattice, from: number): void => {
    for (let edge = from; edge < lattice.count; edge++)
      if (((lattice.evasion[edge] ?? 0) & evasionBit.romanised) !== 0)
        lattice.evasion[edge] = (lattice.evasion[edge] ?? 0) & ~part;
  };

  return (field, lattice) => {
    let typedTo = Number.NEGATIVE_INFINITY;
    let typedEdges = lattice.count;
    for (let chunk = 0; chunk < field.tokens.chunks; chunk++) {
      if (mayVary(field, chunk))
        for (const variant of plainVariants(lexicon, field, chunk))
          if (!cutVariant(field, lattice, variant)) guessVariant(lattice, variant);
      const parted = betweenDigits(field, chunk);
      if (parted !== undefined) guessSpelt(lattice, parted);
      for (const typed of readOtherKeys(field, chunk)) {
        // Two words in a row are no chance.
        const follows = typed.from - typedTo <= widestGap;
        if (follows) believeParts(lattice, typedEdges);
        typedEdges = lattice.count;
        typedTo = typed.to;
        addPart(lattice, typed, evasionBit.romanised, follows ? 0 : shortestTyped);
      }
      const numbered = lettersBesideNumber(field, chunk);
      if (numbered !== undefined) {
        const { from, to } = numbered;
        const node = nodeOf(field.text.slice(from, to));
        const word = { from, to, node, letters: to - from };
        if (node !== 0) addPart(lattice, word, evasionBit.compound, shortestNumbered);
      }
    }
    findArabizi(field, lattice);
    for (const word of speltOut(field)) guessSpelt(lattice, word);
    for (const word of piecedTogether(field)) addPart(lattice, word, evasionBit.spacing, shortestInPieces);
  };
}
