import { CharacterClass } from '../analysis/character-class.js';
import { evasionBit } from '../analysis/evasion-set.js';
import type { FieldTokens } from './field-tokens.js';
import type { PlainVariant } from './plain-variants.js';

const shortest = 5;
const longest = 24;

/**
 * Runs of single Latin letters with one sign or one space between each and the next (`i|v·o.r/y`, `i v o r y`), as the
 * words that they spell. The walk reads those that are spelt right; these are to be guessed at.
 */
export function speltOut({ tokens, text }: FieldTokens): readonly PlainVariant[] {
  const { from, to, count } = tokens;
  let found: PlainVariant[] | undefined;
  let first = 0;
  let spaced = false;
  for (let token = 0; token <= count; token++) {
    const at = from[token] ?? 0;
    const single = token < count && (to[token] ?? 0) - at === 1 && text.kinds[at] === CharacterClass.latin;
    // Most tokens are words, and no run is open.
    if (!single && first === token) {
      first = token + 1;
      continue;
    }
    const gap = token > first ? (to[token - 1] ?? 0) : at;
    const isSpace = (text.kinds[gap] ?? 0) <= CharacterClass.newline;
    if (single && (token === first || (at - gap === 1 && (token - first === 1 || isSpace === spaced)))) {
      if (token - first === 1) spaced = isSpace;
      continue;
    }
    const size = token - first;
    if (size >= shortest && size <= longest) {
      let letters = '';
      for (let k = first; k < token; k++) letters += String.fromCharCode(text.units[from[k] ?? 0] ?? 0);
      found ??= [];
      found.push({
        from: from[first] ?? 0,
        to: to[token - 1] ?? 0,
        letters,
        evasion: spaced ? evasionBit.spacing : evasionBit.punctuation,
      });
    }
    first = single ? token : token + 1;
  }
  return found ?? none;
}

const none: readonly PlainVariant[] = [];
