import { evasionBit } from '../analysis/evasion-set.js';
import type { FoldedText } from '../analysis/folded-text.js';
import type { CompiledTerm } from '../lexicon/compiled-lexicon.js';
import type { Candidate } from './match-phrases.js';
import { Sureness, type WordLattice } from './word-lattice.js';

const aligned = evasionBit.inflection | evasionBit.compound;

export interface Spelling {
  readonly evasion: number;
  readonly sureness: number;
}

/**
 * Compares the marks of what was written with those of the term. A letter may be bare or equal; a mark too many is a
 * disguise, or in Vietnamese, Turkish and French another word. `undefined`: it is another word.
 */
export function checkSpelling(
  text: FoldedText,
  lattice: WordLattice,
  candidate: Candidate,
  term: CompiledTerm,
): Spelling | undefined {
  let { evasion, sureness } = candidate;
  let missing = 0;
  for (let k = 0; k < candidate.edges.length; k++) {
    const edge = candidate.edges[k] ?? 0;
    if (((lattice.evasion[edge] ?? 0) & ~aligned) !== 0) {
      if (term.strictMarks && ((lattice.evasion[edge] ?? 0) & evasionBit.misspelling) !== 0) return undefined;
      continue;
    }
    const from = lattice.from[edge] ?? 0;
    const size = (lattice.to[edge] ?? 0) - from;
    const native = (evasion & evasionBit['word-order']) === 0 ? term.natives?.[k] : undefined;
    for (let i = 0; i < size; i++) {
      const written = text.natives[from + i] ?? 0;
      const bare = text.units[from + i] ?? 0;
      const wanted = native === undefined || i >= native.length ? bare : native.charCodeAt(i);
      if (written === wanted) continue;
      if (written === bare) missing++;
      else if (term.strictMarks) return undefined;
      else evasion |= evasionBit.diacritics;
    }
  }
  // Of a short word without its marks nothing is left to know it by: la is no lã.
  if (missing > 0 && term.letters < 4) return undefined;
  if (missing > 0 && term.languages.includes('vi')) {
    evasion |= evasionBit.diacritics;
    sureness = Math.min(
      sureness,
      candidate.edges.length > 1 && term.letters >= 6 ? Sureness.medium : Sureness.weak,
    );
  }
  return { evasion, sureness };
}
