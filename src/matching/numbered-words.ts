import { CharacterClass } from '../analysis/character-class.js';
import { Signal } from './disguise-table.js';
import type { FieldTokens } from './field-tokens.js';

const shortestWord = 4;
const mostDigits = 4;

/**
 * The letters of a word with a number before or behind them, and white space around: horn749. With a sign between
 * words it is a name.
 */
export function lettersBesideNumber(
  field: FieldTokens,
  chunk: number,
): { from: number; to: number } | undefined {
  const { kinds } = field.text;
  const { tokens } = field;
  if (((tokens.chunkSignals[chunk] ?? 0) & Signal.leet) === 0) return undefined;
  const start = tokens.chunkFrom[chunk] ?? 0;
  const token = field.tokenAt[start] ?? -1;
  if (!field.isUnknown(token) || tokens.from[token] !== start) return undefined;
  if (token + 1 < tokens.count && tokens.chunk[token + 1] === chunk) return undefined;
  const end = tokens.to[token] ?? 0;
  const isDigit = (at: number): boolean => kinds[at] === CharacterClass.digit;
  if (isDigit(start) === isDigit(end - 1)) return undefined;
  let from = start;
  let to = end;
  while (from < to && isDigit(from)) from++;
  while (to > from && isDigit(to - 1)) to--;
  if (to - from < shortestWord || end - start - (to - from) > mostDigits) return undefined;
  for (let at = from; at < to; at++) if (isDigit(at)) return undefined;
  return { from, to };
}
