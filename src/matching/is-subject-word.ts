import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';

/** Whether folded letters are, as they stand, a word of something traded. */
export function createIsSubjectWord({
  trie,
  isSubject,
}: Pick<CompiledLexicon, 'trie' | 'isSubject'>): (letters: string) => boolean {
  return (letters) => {
    let node = 0;
    for (let at = 0; at < letters.length; at++) {
      node = trie.child(node, letters.charCodeAt(at));
      if (node === 0) return false;
    }
    for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry))
      if (isSubject[trie.valueOf(entry)] === 1) return true;
    return false;
  };
}
