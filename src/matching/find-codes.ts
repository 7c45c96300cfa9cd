import type { EvidenceKind } from '../assessment.js';
import type { Field } from '../field.js';
import type { FoundSpan } from './find-contacts.js';
import type { PlacedMatch } from './placed-match.js';

/** A sign set equal to what follows, looked for in so many units before a word of trade. */
const assignment = /(?<![\p{L}\p{N}])(\p{Nd}{1,2}|[A-Z])\ufe0f?\u20e3?\s?[=:＝：→-]\s?$/u;
const longestSign = 12;
/** The other way round: `buy=1`. Begins where a word of trade ends. */
const assigned = /\s?[=:＝：→]\s?(\p{Nd}{1,2}|[A-Z])(?![\p{L}\p{N}])/uy;
/** A sign by itself; a letter may bring its number: `A4` in a list of prices. */
const token =
  /(?<![\p{L}\p{N}=:＝：.,/+-])(?:(\p{Nd}{1,2})|([A-Z])\p{Nd}{0,5})(?:\ufe0f?\u20e3)?(?!\s?[=＝→]|[:：]\p{Nd}|\p{L}|\p{N}|\ufe0f|\u20e3|[%/]|[.,]\p{Nd})/gu;
/** A legend that leaves the signs out, `1 buy 2 sell`: its numbers follow one another. */
const numbered = /(?<![\p{L}\p{N}.,])(\p{Nd})[.)]?\s$/u;
const beforeWord = /[\s=:＝：→-]/;
const maxUses = 20;

export interface CodeUse extends FoundSpan {
  readonly field: Field;
  /** What the code stands for by the legend; `undefined` marks the legend itself. */
  readonly evidence: EvidenceKind | undefined;
}

/**
 * Finds a codebook (`1=buy 2=sale 3=swap`) in any field and the later uses of its numbers. A legend is two or more
 * signs set equal to words of trade; a use is such a sign standing by itself outside the legend.
 */
export function findCodes(fields: readonly Field[], placed: readonly PlacedMatch[]): CodeUse[] {
  const meanings = new Map<string, EvidenceKind>();
  const legends: CodeUse[] = [];
  for (const field of fields) {
    const starts = new Map<number, PlacedMatch>();
    for (const match of placed)
      if (match.field === field && match.term.concept.source.kind === 'intent')
        starts.set(match.start - field.offset, match);
    if (starts.size === 0) continue;
    let from = -1;
    let to = -1;
    let entries = 0;
    for (const { sign, start, word } of signsBefore(field.text, starts, assignment)) {
      const { source } = word.term.concept;
      if (source.kind !== 'intent') continue;
      meanings.set(keyOf(sign), source.evidence);
      if (from < 0) from = start;
      to = word.end - field.offset;
      entries++;
    }
    if (entries === 0)
      for (const word of starts.values()) {
        const { source } = word.term.concept;
        assigned.lastIndex = word.end - field.offset;
        const match = assigned.exec(field.text);
        if (match === null || source.kind !== 'intent') continue;
        meanings.set(keyOf(match[1] ?? ''), source.evidence);
        const start = word.start - field.offset;
        if (from < 0 || start < from) from = start;
        to = Math.max(to, assigned.lastIndex);
        entries++;
      }
    if (entries === 0) {
      const row: { digit: number; start: number; word: PlacedMatch; evidence: EvidenceKind }[] = [];
      for (const { sign, start, word } of signsBefore(field.text, starts, numbered)) {
        const { source } = word.term.concept;
        const digit = Number(keyOf(sign));
        if (source.kind !== 'intent' || digit !== row.length + 1) continue;
        row.push({ digit, start, word, evidence: source.evidence });
      }
      if (row.length >= 2)
        for (const { digit, start, word, evidence } of row) {
          meanings.set(String(digit), evidence);
          if (from < 0) from = start;
          to = word.end - field.offset;
          entries++;
        }
    }
    if (entries >= 2) legends.push({ field, start: from, end: to, strength: 3, evidence: undefined });
  }
  if (legends.length === 0) return [];
  const uses: CodeUse[] = [];
  for (const field of fields) {
    const legend = legends.find((other) => other.field === field);
    for (const match of field.text.matchAll(token)) {
      if (uses.length >= maxUses) break;
      const evidence = meanings.get(keyOf(match[1] ?? match[2] ?? ''));
      const inside = legend !== undefined && match.index >= legend.start && match.index < legend.end;
      if (evidence !== undefined && !inside)
        uses.push({ field, start: match.index, end: match.index + match[0].length, strength: 2, evidence });
    }
  }
  return [...legends, ...uses];
}

interface SignBefore {
  readonly sign: string;
  readonly start: number;
  readonly word: PlacedMatch;
}

/** The signs right before words of trade, in their order; most words have none, and tell so by what stands before them. */
function signsBefore(text: string, words: ReadonlyMap<number, PlacedMatch>, pattern: RegExp): SignBefore[] {
  const found: SignBefore[] = [];
  for (const [at, word] of words) {
    if (at === 0 || !beforeWord.test(text.charAt(at - 1))) continue;
    const from = Math.max(0, at - longestSign);
    const match = pattern.exec(text.slice(from, at));
    if (match !== null) found.push({ sign: match[1] ?? '', start: from + match.index, word });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** A code as it is compared: the same number in any digits. */
function keyOf(sign: string): string {
  return sign.replace(/\p{Nd}/gu, (digit) => String(numberOf(digit.codePointAt(0) ?? 0)));
}

/** The digits of a script stand in a row, from zero to nine. */
function numberOf(digit: number): number {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(digit - value - 1))) value++;
  return value;
}
