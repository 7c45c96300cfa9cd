import type { FieldTokens } from './field-tokens.js';
import type { WordLattice } from './word-lattice.js';

/** Whether white space at a position may stand inside a word: between single letters or around fragments. */
export type MayJoin = (at: number) => boolean;

export interface DisguiseWalk {
  /** Reads on from one place. */
  readonly walk: (
    field: FieldTokens,
    from: number,
    limit: number,
    mayJoin: MayJoin,
    lattice: WordLattice,
  ) => void;
  /**
   * How `[from, to)`, a whole token, may go on as a disguised word. `known`: it is a word as it stands. May tell of more
   * than there is, never of less.
   */
  readonly prospects: (field: FieldTokens, from: number, to: number, known: boolean) => Onward;
}

export interface Onward {
  /**
   * `dead` where the token is no disguised word and begins none, whatever follows, so that nothing is found from its
   * beginning on; otherwise the letters that may follow it, each as `letterBit`, or `anything`.
   */
  readonly letters: number;
  /** The first two letters of those that follow, each two as `pairBit`, or `anything`. */
  readonly pairs: number;
}

/** Two letters among others; several share a bit. */
export const pairBit = (first: number, second: number): number => 1 << ((first * 5 + second * 11) & 31);

export const dead = 0;
export const anything = -1;
