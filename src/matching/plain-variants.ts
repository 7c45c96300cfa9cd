import { CharacterClass } from '../analysis/character-class.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import { Signal } from './disguise-table.js';
import type { FieldTokens } from './field-tokens.js';

/** A piece of text as it may have been before letters were exchanged, unit by unit. */
export interface PlainVariant {
  readonly from: number;
  readonly to: number;
  readonly letters: string;
  readonly evasion: number;
}

const most = 4;
const shortest = 5;
const longest = 48;
const opening = '#@"\'([{<*_';
const closing = '.,!?:;"\')]}>*_…';

/** Whether anything in a chunk may stand for a letter. */
export const mayVary = ({ tokens }: FieldTokens, chunk: number): boolean =>
  ((tokens.chunkSignals[chunk] ?? 0) & (Signal.leet | Signal.lookAlike)) !== 0;

/**
 * Chunks in which digits, signs or letters of other scripts stand for Latin letters, written plainly: what is cut into
 * words or compared with words of the lexicon must be letters. Gives nothing where fewer than half are letters already.
 */
export function plainVariants(
  { disguise }: CompiledLexicon,
  { text, tokens }: FieldTokens,
  chunk: number,
): readonly PlainVariant[] {
  const { units, kinds } = text;
  let from = tokens.chunkFrom[chunk] ?? 0;
  let to = tokens.chunkTo[chunk] ?? 0;
  while (from < to && opening.includes(String.fromCharCode(units[from] ?? 0))) from++;
  while (to > from && closing.includes(String.fromCharCode(units[to - 1] ?? 0))) to--;
  // A number at the end is a number: shop24.
  let digits = to;
  while (digits > from && kinds[digits - 1] === CharacterClass.digit) digits--;
  if (to - digits > 1) to = digits;
  if (to - from < shortest || to - from > longest) return [];
  let genuine = 0;
  let foreign = 0;
  for (let at = from; at < to; at++)
    if (kinds[at] === CharacterClass.latin) genuine++;
    else if (kinds[at] === CharacterClass.cyrillic || kinds[at] === CharacterClass.greek) foreign++;
  // No word mixes these scripts: beside a Latin letter the others are meant for such.
  if (genuine === to - from || (genuine === 0 ? 0 : genuine + foreign) * 2 < to - from) return [];
  let forms = [''];
  let evasion = 0;
  for (let at = from; at < to; at++) {
    const unit = units[at] ?? 0;
    if (kinds[at] === CharacterClass.latin) {
      const letter = String.fromCharCode(unit);
      forms = forms.map((form) => form + letter);
      continue;
    }
    const readings = disguise.readings(unit);
    if (readings.length === 0) return [];
    const letters = new Set<string>();
    for (const reading of readings) {
      if (reading.letters === '') continue;
      for (const letter of reading.letters.slice(0, 2)) if (letter <= 'z') letters.add(letter);
      evasion |= reading.evasion;
    }
    forms = [...letters].flatMap((letter) => forms.map((form) => form + letter)).slice(0, most);
  }
  if (evasion === 0) return [];
  return forms.map((letters) => ({ from, to, letters, evasion }));
}
