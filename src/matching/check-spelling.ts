import { isWordUnit } from '../analysis/character-class.js';
import { evasionBit } from '../analysis/evasion-set.js';
import type { FoldedText } from '../analysis/folded-text.js';
import type { CompiledTerm } from '../lexicon/compiled-lexicon.js';
import { createEditDistance } from './edit-distance.js';
import type { Candidate } from './match-phrases.js';
import { Sureness, type WordLattice } from './word-lattice.js';

/** Readings that leave each letter as it was written: its marks can be compared. */
const aligned =
  evasionBit.inflection |
  evasionBit.compound |
  evasionBit.spacing |
  evasionBit.punctuation |
  evasionBit['emoji-between'];
const allEvasions = (1 << 28) - 1;
const mostEdits = 2;
/** z */
const lastLatin = 0x7a;
const letterI = 0x69;
const dotlessI = 0x131;

export interface Spelling {
  readonly evasion: number;
  readonly sureness: number;
}

const distance = createEditDistance();

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
    const from = lattice.from[edge] ?? 0;
    const to = lattice.to[edge] ?? 0;
    const undone = (lattice.evasion[edge] ?? 0) & allEvasions;
    const native = nativeOf(term, candidate, k);
    if ((undone & ~aligned) !== 0) {
      const misspelt = (undone & evasionBit.misspelling) !== 0;
      if (misspelt && term.strictMarks && native !== undefined && !isNear(text, from, to, native))
        return undefined;
      continue;
    }
    const decorated = term.strictMarks && hasAlienMark(text, from, to, term);
    const inflected = (undone & evasionBit.inflection) !== 0;
    const own = inflected ? (native ?? wordOf(term, candidate, k)) : undefined;
    let i = own === undefined ? 0 : -prefixOf(text, from, to, own);
    const stem = own === undefined ? Infinity : stemOf(term, own);
    for (let at = from; at < to; at++) {
      const written = text.natives[at] ?? 0;
      const bare = text.units[at] ?? 0;
      if (undone !== 0 && !isWordUnit(text.kinds[at] ?? 0)) continue;
      const isOfStem = i >= 0 && i < stem;
      const wanted = native === undefined || i < 0 || i >= native.length ? bare : native.charCodeAt(i);
      i++;
      // What a case or a plural puts before or behind a word has marks of its own: pytonów.
      if (written === wanted || (inflected && !isOfStem)) continue;
      // Many keyboards have no other i than the Turkish ı, and the other way round.
      if (written === bare || (written === dotlessI && bare === letterI)) missing++;
      // With another mark a short word is another word in some language: mài is no mai.
      else if ((term.letters < 4 && bare <= lastLatin) || (term.strictMarks && !decorated)) return undefined;
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

/** Letters at the end of a word that its cases and plurals may replace: héja, héját. */
const mostReplaced = 2;

/** How many letters of an inflected word are as in its dictionary form; in Greek the accent moves with the ending. */
const stemOf = ({ languages }: CompiledTerm, word: string): number =>
  languages.includes('el') ? 0 : word.length - mostReplaced;

/** A word of a term that has no marks. */
function wordOf({ text }: CompiledTerm, { edges }: Candidate, k: number): string | undefined {
  const words = text.split(' ');
  return edges.length === 1 ? words.join('') : words[k];
}

/** How many letters an inflected word has before its dictionary form begins: two in السلحفاة. */
function prefixOf(text: FoldedText, from: number, to: number, word: string): number {
  const first = word.charCodeAt(0);
  if (text.natives[from] === first || text.units[from] === first) return 0;
  return Math.max(0, to - from - word.length);
}

function nativeOf(term: CompiledTerm, candidate: Candidate, k: number): string | undefined {
  if ((candidate.evasion & evasionBit['word-order']) !== 0) return undefined;
  // Run together, the words of a term are one.
  if (candidate.edges.length === 1) return term.natives?.join('');
  return term.natives?.[k];
}

/** Whether a misspelt word is as near to the word when the marks count: móng is near móg, not mòng. */
function isNear(text: FoldedText, from: number, to: number, native: string): boolean {
  let written = '';
  for (let at = from; at < to; at++) written += String.fromCharCode(text.natives[at] ?? 0);
  return distance(written, native, mostEdits) <= mostEdits;
}

/** Letters with marks that a language writes; with others a word is decorated, not another word. */
const marked: Readonly<Record<string, string>> = {
  fr: 'àâäçéèêëîïôöùûüÿœæ',
  tr: 'çğıiöşüâîû',
  vi: 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ',
};

function hasAlienMark(text: FoldedText, from: number, to: number, { languages }: CompiledTerm): boolean {
  for (let at = from; at < to; at++) {
    const native = text.natives[at] ?? 0;
    if (((text.evasions[at] ?? 0) & evasionBit.diacritics) !== 0) return true;
    if (native === text.units[at]) continue;
    const letter = String.fromCharCode(native);
    if (!languages.some((language) => marked[language]?.includes(letter))) return true;
  }
  return false;
}
