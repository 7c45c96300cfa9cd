import { CharacterClass, isLetter } from '../analysis/character-class.js';
import { evasionBit } from '../analysis/evasion-set.js';
import { Signal } from './disguise-table.js';
import type { FieldTokens } from './field-tokens.js';
import type { SpeltWord } from './spelt-out.js';

const shortest = 7;
const longest = 48;

/**
 * The word of a chunk in which a digit stands between each letter and the next, or numbers each (i1v2o3r4y, 1i2v3o4r5y),
 * or one and the same letter does (ixvxoxrxy).
 */
export function betweenDigits({ text, tokens }: FieldTokens, chunk: number): SpeltWord | undefined {
  const { units, kinds } = text;
  const start = tokens.chunkFrom[chunk] ?? 0;
  let from = start;
  const end = tokens.chunkTo[chunk] ?? 0;
  const filler = units[from + 1];
  const isFilled = end - from >= shortest && filler === units[from + 3] && filler === units[from + 5];
  if (!isFilled && ((tokens.chunkSignals[chunk] ?? 0) & Signal.leet) === 0) return undefined;
  let to = end;
  while (to > from && (kinds[to - 1] ?? 0) === CharacterClass.punctuation) to--;
  if (to > from && kinds[from] === CharacterClass.digit) from++;
  if (to > from && kinds[to - 1] === CharacterClass.digit) to--;
  if (to - from < shortest || to - from > longest || (to - from) % 2 === 0) return undefined;
  const parting = isFilled && isLetter(kinds[from + 1] ?? 0) ? CharacterClass.latin : CharacterClass.digit;
  let letters = '';
  for (let at = from; at < to; at++) {
    const isOwn = (at - from) % 2 === 0;
    if (kinds[at] !== (isOwn ? CharacterClass.latin : parting)) return undefined;
    if (isOwn) letters += String.fromCharCode(units[at] ?? 0);
    else if (parting === CharacterClass.latin && units[at] !== filler) return undefined;
  }
  return { from: start, to, letters, evasion: evasionBit.punctuation, close: false };
}
