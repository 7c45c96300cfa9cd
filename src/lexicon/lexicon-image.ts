import type { CharacterColumns } from '../analysis/character-table.js';
import type { DeletionIndex } from '../matching/deletion-index.js';
import { PhraseTrie, type PhraseTrieParts } from '../matching/phrase-trie.js';
import { Trie, type TrieParts } from '../matching/trie.js';
import type { CompiledConcept, CompiledLexicon } from './compiled-lexicon.js';
import { describeTaxa } from './describe-taxa.js';
import type { LetterTables } from './letter-tables.js';
import type { Concept, Lexicon } from './lexicon.js';
import { NumberIndex, type NumberIndexParts } from './number-index.js';
import { ConceptTable, type TaxonColumns } from './table-taxa.js';
import { type TermColumns, TermTable } from './term-table.js';
import { type TextColumns, TextTable } from './text-table.js';

/** All that compiling computes, as texts and numbers: what takes seconds to make and a moment to read from a file. */
export interface LexiconImage {
  readonly characters: CharacterColumns;
  /** The emoji that have letters of their own, in the order of those. */
  readonly emoji: readonly string[];
  readonly trie: TrieParts;
  readonly tails: TrieParts;
  readonly sounds: TrieParts;
  readonly phrases: PhraseTrieParts;
  readonly words: TextColumns;
  readonly languages: readonly string[];
  readonly isSubject: Uint8Array;
  readonly stopwords: ReadonlyMap<number, readonly string[]>;
  readonly fuzzy: DeletionIndex;
  readonly consonants: NumberIndexParts;
  /** Which of the lists of languages, by word number; 0: of none. */
  readonly wordLanguages: Uint16Array;
  readonly languageLists: readonly (readonly string[])[];
  readonly initials: NumberIndexParts;
  readonly terms: TermColumns;
  readonly taxa: TaxonColumns;
}

export function conceptOf(source: Concept, index: number): CompiledConcept {
  return { index, source, taxa: describeTaxa(source), describe: () => source };
}

/** Puts what was computed beside what is read from the lexicon at each start. */
export function openImage(lexicon: Lexicon, letters: LetterTables, image: LexiconImage): CompiledLexicon {
  const concepts = new ConceptTable(lexicon.concepts.map(conceptOf), image.taxa);
  return {
    ...letters,
    trie: new Trie(image.trie),
    tails: new Trie(image.tails),
    sounds: new Trie(image.sounds),
    phrases: new PhraseTrie(image.phrases),
    words: new TextTable(image.words),
    languages: image.languages,
    isSubject: image.isSubject,
    stopwords: image.stopwords,
    fuzzy: image.fuzzy,
    consonants: new NumberIndex(image.consonants),
    wordLanguages: { get: (word) => image.languageLists[image.wordLanguages[word] ?? 0] },
    initials: new NumberIndex(image.initials),
    terms: new TermTable(image.terms, concepts),
    concepts,
  };
}
