import { evasionBit } from '../analysis/evasion-set.js';
import { indexDeletions } from '../matching/deletion-index.js';
import type { CompiledConcept, CompiledLexicon } from './compiled-lexicon.js';
import { describeTaxa } from './describe-taxa.js';
import { indexConcept } from './index-concept.js';
import type { Concept } from './lexicon.js';
import { createTermIndexer } from './term-indexer.js';

/** The emoji that stand for a word, by the word as it is cut. */
export type EmojiOfWord = ReadonlyMap<string, readonly string[]>;

/**
 * One concept by itself, with the letters, tables and rules of a lexicon that is compiled already: milliseconds, where
 * compiling the whole takes seconds.
 */
export function compileDraft(
  source: Concept,
  compiled: CompiledLexicon,
  emojiOfWord: EmojiOfWord,
): CompiledLexicon {
  const indexer = createTermIndexer(compiled.rules);
  const concept: CompiledConcept = {
    index: compiled.concepts.length,
    source,
    taxa: describeTaxa(source),
    describe: () => source,
  };
  indexConcept(concept, indexer);
  indexer.words.forEach((word, id) => {
    for (const symbol of emojiOfWord.get(word) ?? []) {
      const unit = String.fromCharCode(compiled.emoji.unitOf(symbol));
      indexer.trie.add(unit, id, evasionBit['emoji-substitution']);
    }
  });
  const isSubject = new Uint8Array(indexer.words.length);
  for (const id of indexer.subjects) isSubject[id] = 1;
  return {
    ...compiled,
    isSubject,
    stopwords: new Map(),
    trie: indexer.trie.build(),
    tails: indexer.tails.build(),
    sounds: indexer.sounds.build(),
    phrases: indexer.phrases.build(),
    words: indexer.words,
    consonants: indexer.consonants,
    wordLanguages: indexer.wordLanguages,
    initials: indexer.initials,
    fuzzy: indexDeletions([...indexer.fuzzy], [...indexer.runTogether], indexer.words),
    terms: indexer.terms,
    concepts: [concept],
  };
}
