import { CharacterClass } from '../analysis/character-class.js';
import { ChunkSignal } from '../analysis/tokenizer/tokenize.js';
import { TokenKind } from '../analysis/tokenizer/tokens.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import type { DisguiseWalk } from './disguise-walk.js';
import { FieldTokens, Knowledge } from './field-tokens.js';
import { createGoesOn, nowhere } from './goes-on.js';
import { createMayJoin } from './may-join.js';
import { dead } from './onward-letters.js';
import type { TokenMemo } from './token-memo.js';
import type { WordLattice } from './word-lattice.js';

/** A chunk may begin with so many signs that stand for letters. */
const leadingSigns = 4;
/** What of a chunk's signals may be a disguise. */
const signs = ~(ChunkSignal.letters | ChunkSignal.words | ChunkSignal.beyondNumbers);

/** Walks from every place where a word in disguise may begin: where signs of a disguise stand, or words may be torn. */
export function createWalkChunks(
  lexicon: CompiledLexicon,
  { walk }: DisguiseWalk,
  memo: TokenMemo,
): (field: FieldTokens, lattice: WordLattice) => void {
  const { isInNumber, mayJoinNext, mayJoinAt } = createMayJoin(lexicon.common, memo);
  const { goesOnAt, isPlain } = createGoesOn(lexicon.disguise, memo);
  let field = new FieldTokens(lexicon.table);
  const mayJoin = (at: number): boolean => mayJoinAt(field, at);

  /**
   * X for a letter of a script without spaces (Xมี, เXือ), or a Latin letter or digit set among its letters. Behind a
   * Latin word it is the end of that.
   */
  const isMaskBeside = (token: number): boolean => {
    const mask = field.isUnspaced(token) ? token + 1 : token;
    if (!field.isWord(mask) || field.toOf(mask) - field.fromOf(mask) !== 1) return false;
    if (!field.isUnspaced(mask + 1) || field.fromOf(mask + 1) !== field.toOf(mask)) return false;
    if (mask !== token) return field.toOf(token) === field.fromOf(mask);
    if (field.text.units[field.fromOf(mask)] !== 0x78) return false;
    return !endsName(mask);
  };

  /** A word of its own alphabet that is known is no Latin word in look-alikes: Greek μόνο says only, not mono. */
  const isOwnWord = (token: number, chunkFrom: number, chunkTo: number): boolean => {
    if (field.knowledge[token] === Knowledge.unknown) return false;
    const from = field.fromOf(token);
    const kind = field.text.kinds[from] ?? 0;
    if (kind !== CharacterClass.greek && kind !== CharacterClass.cyrillic) return false;
    return from === chunkFrom && field.toOf(token) === chunkTo;
  };

  /** X behind another Latin word and before Thai belongs to a name: iPhone Xมี. */
  const endsName = (token: number): boolean =>
    field.isSingle(token) &&
    field.isUnspaced(token + 1) &&
    field.fromOf(token + 1) === field.toOf(token) &&
    field.isWord(token - 1) &&
    !field.isSingle(token - 1);

  /**
   * Walks from the letters of a script without spaces from which a word goes on up to a letter that may be another, or
   * to the end: from most, none does, and what stands there as it is is known.
   */
  const walkUnspaced = (token: number, limit: number, lattice: WordLattice): void => {
    const { units } = field.text;
    const from = field.fromOf(token);
    const to = field.toOf(token);
    let turn = from;
    for (let at = from; at < to; at++) {
      if (lexicon.table.extends[units[at] ?? 0] === 1) continue;
      if (turn < at) turn = at;
      while (turn < to && isPlain(field, turn) && (turn === at || units[turn] !== units[turn - 1])) turn++;
      if ((field.reach[at] ?? 0) >= turn) walk(field, at, limit, mayJoin, lattice);
    }
  };

  return (read, lattice) => {
    field = read;
    const { text, tokens } = field;
    for (let token = 0; token < tokens.count; token++) {
      const chunk = tokens.chunk[token] ?? 0;
      const from = field.fromOf(token);
      const chunkFrom = tokens.chunkFrom[chunk] ?? 0;
      const chunkTo = tokens.chunkTo[chunk] ?? 0;
      const signals = tokens.chunkSignals[chunk] ?? 0;
      if (isInNumber(field, token)) continue;
      const first = token === 0 || tokens.chunk[token - 1] !== chunk;
      const inner =
        (signals & signs) !== 0 &&
        (signals & ChunkSignal.letters) !== 0 &&
        chunkTo - chunkFrom > 2 &&
        !isOwnWord(token, chunkFrom, chunkTo);
      if (inner && first)
        for (let at = chunkFrom; at < from && at < chunkFrom + leadingSigns; at++)
          walk(field, at, chunkTo, mayJoin, lattice);
      if (tokens.kind[token] === TokenKind.emoji && lexicon.disguise.signals[text.units[from] ?? 0] === 0)
        continue;
      if (tokens.kind[token] === TokenKind.word && memo.onward[field.memo[token] ?? 0] === dead) continue;
      const masked = isMaskBeside(token);
      const onwardAt = goesOnAt(field, token);
      if (onwardAt === nowhere && !masked) continue;
      const join = onwardAt !== nowhere && mayJoinNext(field, token);
      if (!join && onwardAt >= chunkTo && !masked) continue;
      if (!(inner || join || masked || field.isUnknown(token)) || endsName(token)) continue;
      const limit = join ? text.length : chunkTo;
      if (tokens.kind[token] !== TokenKind.unspaced) walk(field, from, limit, mayJoin, lattice);
      else walkUnspaced(token, limit, lattice);
    }
  };
}
