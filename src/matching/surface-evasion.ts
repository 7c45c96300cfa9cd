import { evasionBit } from '../analysis/evasion-set.js';
import type { FoldedText } from '../analysis/folded-text.js';
import type { Candidate } from './match-phrases.js';

const turned = /[ɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ⅂∩┴]/;
const encoded =
  /&(?:#|[a-z]{2,14};)|%[0-9a-fA-F]{2}|\\[ux01]|U\+[0-9a-f]{4}|(?:=[0-9A-F]{2}){2}|[\b]|<[a-z/!]|^[.-]{1,4}(?: [.-]{1,4}){2}/i;
const jamo = /[\u1100-\u11ff\u3131-\u3163]/;

/** Letters that change case against every custom: `iVoRy`. All capitals, initials and camel case are customary. */
export function caseEvasion(quote: string): number {
  let changes = 0;
  let before = 0;
  let isFirst = true;
  for (let at = 0; at < quote.length; at++) {
    const unit = quote.charCodeAt(at);
    const kind = unit >= 0x61 && unit <= 0x7a ? 1 : unit >= 0x41 && unit <= 0x5a ? 2 : 0;
    const isInitial = isFirst && before === 2;
    if (kind !== 0 && before !== 0 && kind !== before && !isInitial) changes++;
    isFirst = before === 0;
    before = kind;
  }
  return changes >= 3 ? evasionBit.case : 0;
}

/** A Latin x among letters of a script without spaces hides one of them, also where the lexicon has the word so. */
export const maskEvasion = (quote: string): number =>
  /[xX](?=[\u0e00-\u0eff])|[\u0e00-\u0eff][xX]/.test(quote) ? evasionBit.masking : 0;

/** Disguises of the field as a whole that show in the quote: encoded characters, letters in another order. */
export function orderEvasion(quote: string, text: FoldedText, candidate: Candidate): number {
  // Letters that all stem from the same piece of text were written as one code: aXZvcnk=.
  const isOneCode = (text.starts[candidate.from] ?? 0) === (text.starts[candidate.to - 1] ?? -1);
  const evasion =
    (encoded.test(quote) || (isOneCode && candidate.to - candidate.from > 3) ? evasionBit.encoding : 0) |
    (jamo.test(quote) ? evasionBit['split-character'] : 0);
  for (let at = candidate.from + 1; at < candidate.to; at++)
    if ((text.starts[at] ?? 0) < (text.starts[at - 1] ?? 0))
      return evasion | (turned.test(quote) ? evasionBit['upside-down'] : evasionBit.bidi);
  // Letters turned where they stand, which are no look-alikes since they were turned back.
  const wereTurned = turned.test(quote) && (candidate.evasion & evasionBit['look-alike']) === 0;
  return wereTurned ? evasion | evasionBit['upside-down'] : evasion;
}
