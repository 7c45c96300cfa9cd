import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Trie } from '../../src/matching/trie.js';
import { TrieBuilder } from '../../src/matching/trie-builder.js';

function look(trie: Trie, word: string): number[] {
  let node = 0;
  for (let at = 0; at < word.length; at++) {
    node = trie.child(node, word.charCodeAt(at));
    if (node === 0) return [];
  }
  const values: number[] = [];
  for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry))
    values.push(trie.valueOf(entry));
  return values.sort((one, other) => one - other);
}

describe('Trie', () => {
  it('holds exactly what a map holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 60 }),
        fc.string({ maxLength: 6 }),
        (words, probe) => {
          const builder = new TrieBuilder();
          const map = new Map<string, number[]>();
          words.forEach((word, value) => {
            builder.add(word, value, 0);
            map.set(word, [...(map.get(word) ?? []), value]);
          });
          const trie = builder.build();
          for (const word of [...words, probe]) expect(look(trie, word)).toEqual(map.get(word) ?? []);
        },
      ),
    );
  });

  it('grows without losing a word', () => {
    const builder = new TrieBuilder();
    for (let value = 1; value <= 20_000; value++) builder.add(`w${value.toString(36)}x${value}`, value, 0);
    const trie = builder.build();
    for (let value = 1; value <= 20_000; value += 97)
      expect(look(trie, `w${value.toString(36)}x${value}`)).toEqual([value]);
  });

  it('lists the children of a node', () => {
    const builder = new TrieBuilder();
    for (const word of ['ab', 'ac', 'ad']) builder.add(word, 1, 0);
    const trie = builder.build();
    const letters: string[] = [];
    for (let child = trie.firstChild(trie.child(0, 0x61)); child !== 0; child = trie.nextSibling(child))
      letters.push(String.fromCharCode(trie.unitOf(child)));
    expect(letters.sort()).toEqual(['b', 'c', 'd']);
  });
});
