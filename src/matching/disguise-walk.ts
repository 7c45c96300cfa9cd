import type { FieldTokens } from './field-tokens.js';
import type { OnwardLetters } from './onward-letters.js';
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
   * How `[from, to)`, a whole token, may go on as a disguised word; good until it is asked again. `known`: it is a word
   * as it stands. May tell of more than there is, never of less.
   */
  readonly prospects: (
    field: FieldTokens,
    from: number,
    to: number,
    known: boolean,
  ) => Pick<OnwardLetters, 'letters' | 'pairs'>;
}
