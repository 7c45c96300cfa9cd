import { CharacterClass } from '../analysis/character-class.js';
import { evasionBit } from '../analysis/evasion-set.js';
import type { FieldTokens } from './field-tokens.js';
import type { PlainVariant } from './plain-variants.js';

const shortest = 4;
const longest = 24;
const none: readonly PlainVariant[] = [];

/**
 * Runs of single Latin, Cyrillic or Greek letters with one sign or one space between each and the next (`i|v·o.r/y`,
 * `i v o r y`), as the words that they spell; with signs and spaces among them also what stands between spaces. The walk
 * reads those that are spelt right; these are to be guessed at.
 */
export function speltOut(field: FieldTokens): readonly PlainVariant[] {
  const { tokens, text } = field;
  const { from, to, count } = tokens;
  let found: PlainVariant[] | undefined;
  let first = 0;
  for (let token = 0; token <= count; token++) {
    const at = from[token] ?? 0;
    const kind = text.kinds[at];
    const single =
      token < count &&
      (to[token] ?? 0) - at === 1 &&
      (kind === CharacterClass.latin || kind === CharacterClass.cyrillic || kind === CharacterClass.greek);
    if (single && (token === first || at - (to[token - 1] ?? 0) === 1)) continue;
    if (token - first >= shortest) {
      found ??= [];
      for (const [start, end] of pieces(field, first, token)) found.push(spell(field, start, end));
    }
    first = single ? token : token + 1;
  }
  return found ?? none;
}

/** The run as a whole, and its pieces between spaces where there are signs as well. */
function pieces(
  { tokens, text }: FieldTokens,
  first: number,
  end: number,
): readonly (readonly [number, number])[] {
  const cuts = [first];
  for (let token = first + 1; token < end; token++)
    if ((text.kinds[tokens.to[token - 1] ?? 0] ?? 0) <= CharacterClass.newline) cuts.push(token);
  const all: (readonly [number, number])[] = [[first, end]];
  if (cuts.length > 1 && cuts.length < end - first)
    cuts.forEach((start, at) => {
      all.push([start, cuts[at + 1] ?? end]);
    });
  return all.filter(([from, to]) => to - from >= shortest && to - from <= longest);
}

function spell({ tokens, text }: FieldTokens, first: number, end: number): PlainVariant {
  let letters = '';
  for (let token = first; token < end; token++)
    letters += String.fromCharCode(text.units[tokens.from[token] ?? 0] ?? 0);
  return {
    from: tokens.from[first] ?? 0,
    to: tokens.to[end - 1] ?? 0,
    letters,
    evasion: evasionBit.punctuation,
  };
}
