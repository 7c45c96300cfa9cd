import { CharacterClass } from '../analysis/character-class.js';
import { evasionBit } from '../analysis/evasion-set.js';
import { Signal } from './disguise-table.js';
import type { FieldTokens } from './field-tokens.js';
import type { SpeltWord } from './spelt-out.js';

const shortest = 7;
const longest = 48;

/** The word of a chunk in which a digit stands between each letter and the next: i1v2o3r4y. */
export function betweenDigits({ text, tokens }: FieldTokens, chunk: number): SpeltWord | undefined {
  if (((tokens.chunkSignals[chunk] ?? 0) & Signal.leet) === 0) return undefined;
  const from = tokens.chunkFrom[chunk] ?? 0;
  let to = tokens.chunkTo[chunk] ?? 0;
  while (to > from && (text.kinds[to - 1] ?? 0) === CharacterClass.punctuation) to--;
  if (to - from < shortest || to - from > longest || (to - from) % 2 === 0) return undefined;
  let letters = '';
  for (let at = from; at < to; at++) {
    const wanted = (at - from) % 2 === 0 ? CharacterClass.latin : CharacterClass.digit;
    if (text.kinds[at] !== wanted) return undefined;
    if (wanted === CharacterClass.latin) letters += String.fromCharCode(text.units[at] ?? 0);
  }
  return { from, to, letters, evasion: evasionBit.punctuation, close: false };
}
