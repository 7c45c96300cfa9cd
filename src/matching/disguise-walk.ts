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
   * How `[from, to)`, a whole token, may go on as a disguised word: `dead` where it is none and begins none, whatever
   * follows, so that nothing is found from its beginning on; otherwise the letters that may follow it, each as
   * `letterBit`, or `anything`. May tell of more than there is, never of less.
   */
  readonly prospects: (field: FieldTokens, from: number, to: number) => number;
}

export const dead = 0;
export const anything = -1;
