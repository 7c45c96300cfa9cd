import type { FancyAlphabet } from '../analysis/char-filters/read-alphabets.js';
import type { CharacterTable } from '../analysis/character-table.js';
import type { EmojiAlphabet } from '../analysis/emoji-alphabet.js';
import type { OrdinaryWords } from '../analysis/ordinary-words.js';
import type { MatchedTaxon, MatchKind, Status, Strength } from '../assessment.js';
import type { DeletionIndex } from '../matching/deletion-index.js';
import type { DisguiseTable } from '../matching/disguise-table.js';
import type { IsOrdinary } from '../matching/find-compounds.js';
import type { PhraseTrie } from '../matching/phrase-trie.js';
import type { Trie } from '../matching/trie.js';
import type { Inflection } from './inflect.js';
import type { Concept, Light, Need } from './lexicon.js';
import type { NumbersByText } from './number-index.js';
import type { OtherSpellings } from './other-spellings.js';
import type { SoundTable } from './sound-table.js';
import type { CutTerm } from './term-indexer.js';
import type { TermList } from './term-table.js';
import type { TextList } from './text-table.js';

/** A term as the matcher knows it. */
export interface CompiledTerm {
  readonly concept: CompiledConcept;
  readonly text: string;
  /** The languages that have the word for this concept; one word often serves several. */
  readonly languages: readonly string[];
  readonly kind: MatchKind;
  readonly status: Status;
  readonly tlp: Light;
  readonly strength: Strength;
  readonly needs: Need | undefined;
  readonly caseSensitive: boolean;
  /** Whether it is also met in its plurals and cases. */
  readonly inflects: boolean;
  /** A phrase in which the concept is not meant: it removes the concept's matches inside it. */
  readonly exception: boolean;
  /** The words with their marks, where they have any or where marks tell words apart. */
  readonly natives: readonly string[] | undefined;
  /** Marks change the word in this language: a letter may be bare or equal, never differently marked. */
  readonly strictMarks: boolean;
  /** Letters in all, to judge how much a disguise leaves. */
  readonly letters: number;
}

export interface CompiledConcept {
  readonly index: number;
  readonly source: Concept;
  readonly taxa: readonly MatchedTaxon[];
  /** The same as `source`, not kept when it is made for the call: for lists of all concepts. */
  describe(): Concept;
}

/** The concepts by their numbers, as an array has them. */
export interface ConceptList {
  readonly length: number;
  at(index: number): CompiledConcept | undefined;
}

/** What a term goes through on its way into the tries. */
export interface TermRules {
  readonly cut: (text: string) => CutTerm;
  readonly inflections: ReadonlyMap<string, readonly Inflection[]>;
  readonly sound: SoundTable;
  readonly isOrdinary: (word: string) => boolean;
  readonly otherSpellings: OtherSpellings;
}

/** Everything the detector needs, built once from the lexicon's files. */
export interface CompiledLexicon {
  readonly table: CharacterTable;
  readonly emoji: EmojiAlphabet;
  readonly disguise: DisguiseTable;
  readonly trie: Trie;
  /** Words without their first letter. */
  readonly tails: Trie;
  /** Han words by sound, one unit a syllable. */
  readonly sounds: Trie;
  /** Sound unit of a Han character, 0 where unknown. */
  readonly soundOf: Uint16Array;
  /** The folded text of each word number. */
  readonly words: TextList;
  /** 1 for words of animals, plants, products and codes, by word number. */
  readonly isSubject: Uint8Array;
  /** Languages of which a word is a function word, by word number. */
  readonly stopwords: ReadonlyMap<number, readonly string[]>;
  /** Words that may be misspelt, by what is left of them without some of their letters. */
  readonly fuzzy: DeletionIndex;
  /** Words by what is left of them without vowels. */
  readonly consonants: NumbersByText;
  /** Languages of the subject terms that a word is part of, by word number. */
  readonly wordLanguages: { get(word: number): Iterable<string> | undefined };
  /** Han words by the first letters of their syllables. */
  readonly initials: NumbersByText;
  /** Whether a token is a word of some language, and so not to be guessed at. */
  readonly isOrdinary: IsOrdinary;
  /** Words by language ... */
  readonly ordinary: OrdinaryWords;
  /** ... and of these the ten thousand commonest, which people write beside each other all the time. */
  readonly common: OrdinaryWords;
  /** Upside-down letters and what they are upright. */
  readonly upright: ReadonlyMap<string, string>;
  /** Alphabets of fancy text. */
  readonly alphabets: readonly FancyAlphabet[];
  /** Letters by the Latin keys that type them, for each keyboard. */
  readonly keyboards: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Letters of other scripts, and the Latin ones that they have the shape of. */
  readonly strangers: ReadonlyMap<string, string>;
  /** Characters of the font Zawgyi, and what they are in Unicode. */
  readonly zawgyi: ReadonlyMap<string, string>;
  readonly phrases: PhraseTrie;
  /** The languages that curated terms are of. */
  readonly languages: readonly string[];
  /** How terms are cut and varied, to try a term that is not in the lexicon yet. */
  readonly rules: TermRules;
  readonly terms: TermList;
  readonly concepts: ConceptList;
}
