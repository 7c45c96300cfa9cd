import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Begins, type PhraseTrie } from '../../src/matching/phrase-trie.js';
import { PhraseTrieBuilder } from '../../src/matching/phrase-trie-builder.js';

function termsOf(trie: PhraseTrie, words: readonly number[]): number[] {
  const [first = 0, ...rest] = words;
  let node = trie.first(first);
  for (const word of rest) if (node !== 0) node = trie.step(node, word);
  const terms: number[] = [];
  if (node === 0) return terms;
  for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry))
    terms.push(trie.termOf(entry));
  return terms.sort((one, other) => one - other);
}

describe('PhraseTrie', () => {
  it('holds exactly what a map holds', () => {
    const phrase = fc.array(fc.nat(9), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 60 }), phrase, (phrases, probe) => {
        const builder = new PhraseTrieBuilder();
        const map = new Map<string, number[]>();
        phrases.forEach((words, term) => {
          builder.add(words, term, 0, Begins.other);
          map.set(words.join(' '), [...(map.get(words.join(' ')) ?? []), term]);
        });
        const trie = builder.build();
        for (const words of [...phrases, probe])
          expect(termsOf(trie, words)).toEqual(map.get(words.join(' ')) ?? []);
      }),
    );
  });

  it('grows without losing a term', () => {
    const builder = new PhraseTrieBuilder();
    for (let term = 0; term < 20_000; term++)
      builder.add([term % 7000, term, term * 3], term, 0, Begins.other);
    const trie = builder.build();
    for (let term = 0; term < 20_000; term += 97)
      expect(termsOf(trie, [term % 7000, term, term * 3])).toEqual([term]);
  });

  it('says where terms of something traded begin, and which terms go on', () => {
    const builder = new PhraseTrieBuilder();
    builder.add([1, 2], 0, 0, Begins.subject);
    builder.add([3], 1, 0, Begins.other);
    builder.add([4], 2, 0, Begins.veil);
    const trie = builder.build();
    expect([1, 3, 4].map((word) => trie.beginsSubject(word))).toEqual([true, false, false]);
    expect([1, 3, 4].map((word) => trie.beginsVeil(word))).toEqual([false, false, true]);
    expect([trie.goesOn(trie.first(1)), trie.goesOn(trie.first(3))]).toEqual([true, false]);
  });
});
