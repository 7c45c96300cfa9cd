import { CharacterClass, isLetter, isUnspaced } from '../analysis/character-class.js';
import type { FoldedText } from '../analysis/folded-text.js';
import type { FieldTokens } from './field-tokens.js';

export const Written = { known: 0, unknownLatin: 1, keys: 2, unknownOther: 3 } as const;
export type Written = (typeof Written)[keyof typeof Written];

/** What a chunk is written in, as far as it may be keys of another layout: it is no word as it stands. */
export function writtenIn(field: FieldTokens, from: number, to: number): Written {
  const { kinds, units } = field.text;
  let unknown = false;
  let latin = false;
  let other = false;
  let unspaced = false;
  /** A Latin letter with a mark that the other keyboard has not. */
  let marked = false;
  for (let token = Math.max(0, field.tokenAt[from] ?? 0); token < field.tokens.count; token++) {
    const start = field.fromOf(token);
    if (start >= to) break;
    if (start < from) continue;
    const kind = kinds[start] ?? 0;
    if (kind === CharacterClass.latin && isMarked(field.text, start, field.toOf(token))) marked = true;
    else if (kind === CharacterClass.latin) latin = true;
    else if (isUnspaced(kind)) unspaced = true;
    else if (isLetter(kind)) other = true;
    unknown ||= isLetter(kind) && field.isUnknown(token);
  }
  if (other) return !latin && !unspaced && (unknown || marked) ? Written.unknownOther : Written.known;
  if (unspaced) return latin ? Written.keys : Written.unknownOther;
  if (!latin && !marked) return Written.known;
  return unknown || holds(units, from, to, keySigns) ? Written.unknownLatin : Written.known;
}

function isMarked({ units, natives }: FoldedText, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (units[at] === natives[at]) return false;
  return true;
}

/** Signs that type letters in nearly every layout. */
const keySigns = "[];'";

/** Whether one of some signs stands in `[from, to)`. */
export function holds(units: Uint16Array, from: number, to: number, signs: string): boolean {
  for (let at = from; at < to; at++) {
    const unit = units[at] ?? 0;
    if (unit < 0x61 && signs.includes(String.fromCharCode(unit))) return true;
  }
  return false;
}
