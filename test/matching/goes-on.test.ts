import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AlignedText } from '../../src/analysis/aligned-text.js';
import { createFold } from '../../src/analysis/fold-text.js';
import { tokenize } from '../../src/analysis/tokenizer/tokenize.js';
import { compileLexicon } from '../../src/lexicon/compile.js';
import { readLexicon } from '../../src/lexicon/read.js';
import { FieldTokens } from '../../src/matching/field-tokens.js';
import { createGoesOn, nowhere } from '../../src/matching/goes-on.js';
import { anything, dead } from '../../src/matching/onward-letters.js';
import { TokenMemo } from '../../src/matching/token-memo.js';
import { createDisguiseWalk } from '../../src/matching/walk-disguised.js';
import { WordLattice } from '../../src/matching/word-lattice.js';

const lexicon = compileLexicon(readLexicon('lexicons'));
const memo = new TokenMemo(lexicon.trie);
const { walk, prospects } = createDisguiseWalk(lexicon);
const { goesOnAt } = createGoesOn(lexicon.disguise, memo);
const fold = createFold(lexicon.table, lexicon.emoji);
const field = new FieldTokens(lexicon.table);
const lattice = new WordLattice();

/** Reads a text as far as tokens, and asks for each what may follow it. */
function read(text: string): void {
  fold(AlignedText.of(text), field.text);
  tokenize(field.text, lexicon.disguise.signals, field.tokens);
  field.index();
  lattice.reset(field.text.length);
  memo.look(field);
  for (let token = 0; token < field.tokens.count; token++) {
    const place = field.memo[token] ?? -1;
    if (place < 0) continue;
    const { letters, pairs } = prospects(field, field.fromOf(token), field.toOf(token), false);
    memo.onward[place] = letters;
    memo.pairs[place] = pairs;
  }
}

const words = Array.from({ length: lexicon.words.length }, (_, word) => lexicon.words.at(word) ?? '');
const traded = words.filter(
  (word, number) => lexicon.isSubject[number] === 1 && /^[a-zа-яё]{5,14}$/.test(word),
);
const likes: Readonly<Record<string, string>> = {
  o: '0',
  i: '1',
  e: 'е',
  a: '@',
  s: '$',
  а: 'a',
  о: 'o',
  с: 'c',
};

/** A word cut in two or three, with one letter drawn out or exchanged. */
const disguised = fc
  .tuple(
    fc.constantFrom(...traded),
    fc.nat(),
    fc.nat(),
    fc.nat(),
    fc.constantFrom('', 'exchange', 'double', 'mask'),
    fc.constantFrom(' ', '-', '. ', '  ', '*', '🔥'),
  )
  .map(([word, place, first, second, trick, sign]) => {
    const letters = [...word];
    const at = place % letters.length;
    const letter = letters[at] ?? '';
    if (trick === 'exchange') letters[at] = likes[letter] ?? letter;
    if (trick === 'double') letters[at] = letter + letter;
    if (trick === 'mask') letters[at] = '*';
    const cuts = [1 + (first % (word.length - 1)), 1 + (second % (word.length - 1))].sort(
      (one, other) => one - other,
    );
    return [letters.slice(0, cuts[0]), letters.slice(cuts[0], cuts[1]), letters.slice(cuts[1])]
      .map((piece) => piece.join(''))
      .filter((piece) => piece !== '')
      .join(sign);
  });

describe('createGoesOn', () => {
  it('never gives up a token from which the walk reads on', () => {
    let found = 0;
    fc.assert(
      fc.property(disguised, fc.constantFrom('', ' for sale', ' 1200 usd'), (text, end) => {
        read(text + end);
        for (let token = 0; token < field.tokens.count; token++) {
          if (!field.isWord(token)) continue;
          const from = field.fromOf(token);
          lattice.reset(field.text.length);
          walk(field, from, field.text.length, () => true, lattice);
          if (lattice.count === 1) continue;
          found++;
          expect(memo.onward[field.memo[token] ?? 0], text).not.toBe(dead);
          expect(goesOnAt(field, token), text).not.toBe(nowhere);
        }
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it('gives up most tokens before words with which they spell nothing', () => {
    read('every table stands beside wooden windows where machines have cleaned floors all week');
    let given = 0;
    for (let token = 0; token < field.tokens.count; token++) {
      const onward = memo.onward[field.memo[token] ?? 0] ?? anything;
      if (onward === dead || goesOnAt(field, token) === nowhere) given++;
    }
    expect(given).toBeGreaterThan(field.tokens.count / 2);
  });
});
