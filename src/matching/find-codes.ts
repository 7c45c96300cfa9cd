import type { EvidenceKind } from '../assessment.js';
import type { Field } from '../field.js';
import type { FoundSpan } from './find-contacts.js';
import type { PlacedMatch } from './placed-match.js';

const assignment = /(?<![\p{L}\p{N}])(\p{Nd}{1,2}|[A-Z])\ufe0f?\u20e3?\s?[=:＝：→-]\s?/gu;
const token =
  /(?<![\p{L}\p{N}=:＝：.,/+-])(\p{Nd}{1,2}|[A-Z])(?:\ufe0f?\u20e3)?(?!\s?[=:＝：→]|\p{L}|\p{N}|\ufe0f|\u20e3|[%/]|[.,]\p{Nd})/gu;
const equals = /[=:＝：→-]/;
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
    if (!equals.test(field.text)) continue;
    const starts = new Map<number, PlacedMatch>();
    for (const match of placed)
      if (match.field === field && match.term.concept.source.kind === 'intent')
        starts.set(match.start - field.offset, match);
    if (starts.size === 0) continue;
    let from = -1;
    let to = -1;
    let entries = 0;
    for (const match of field.text.matchAll(assignment)) {
      const word = starts.get(match.index + match[0].length);
      const source = word?.term.concept.source;
      if (word === undefined || source?.kind !== 'intent') continue;
      meanings.set(match[1] ?? '', source.evidence);
      if (from < 0) from = match.index;
      to = word.end - field.offset;
      entries++;
    }
    if (entries >= 2) legends.push({ field, start: from, end: to, strength: 3, evidence: undefined });
  }
  if (legends.length === 0) return [];
  const uses: CodeUse[] = [];
  for (const field of fields) {
    const legend = legends.find((other) => other.field === field);
    for (const match of field.text.matchAll(token)) {
      if (uses.length >= maxUses) break;
      const evidence = meanings.get(match[1] ?? '');
      const inside = legend !== undefined && match.index >= legend.start && match.index < legend.end;
      if (evidence !== undefined && !inside)
        uses.push({ field, start: match.index, end: match.index + match[0].length, strength: 2, evidence });
    }
  }
  return [...legends, ...uses];
}
