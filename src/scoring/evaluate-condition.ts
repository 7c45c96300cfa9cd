import type { Condition, EvidenceTest } from '../lexicon/schema.js';
import type { PlacedMatch } from '../matching/placed-match.js';
import { wordsApart } from '../matching/words-apart.js';
import type { EvidenceItem } from './evidence-item.js';

const strengthNumber = { weak: 1, medium: 2, strong: 3 } as const;

/** The evidence by which a condition holds, or `undefined` when it does not. */
export function evaluateCondition(
  condition: Condition,
  evidence: readonly EvidenceItem[],
): readonly EvidenceItem[] | undefined {
  if ('allOf' in condition) {
    const used: EvidenceItem[] = [];
    for (const part of condition.allOf) {
      const found = evaluateCondition(part, evidence);
      if (found === undefined) return undefined;
      used.push(...found);
    }
    return used;
  }
  if ('anyOf' in condition) {
    const used = condition.anyOf.flatMap((part) => evaluateCondition(part, evidence) ?? []);
    return used.length === 0 ? undefined : used;
  }
  if ('near' in condition) {
    const groups = condition.near.of.map((test) => evidence.filter((item) => passes(test, item)));
    const [first = [], ...rest] = groups;
    const used = new Set<EvidenceItem>();
    for (const item of first) {
      const partners = rest.map((group) =>
        group.find((other) => other !== item && areNear(item, other, condition.near.within)),
      );
      if (partners.every((partner) => partner !== undefined))
        for (const found of [item, ...partners]) if (found !== undefined) used.add(found);
    }
    return used.size === 0 ? undefined : [...used];
  }
  const found = evidence.filter((item) => passes(condition, item));
  return found.length === 0 ? undefined : found;
}

function passes(test: EvidenceTest, item: EvidenceItem): boolean {
  const kinds = Array.isArray(test.evidence) ? test.evidence : [test.evidence];
  if (!kinds.includes(item.kind)) return false;
  if (test.strength !== undefined && item.strength < strengthNumber[test.strength]) return false;
  if (test.concept === undefined) return true;
  const concepts = Array.isArray(test.concept) ? test.concept : [test.concept];
  return item.matches.some((match) => concepts.includes(match.term.concept.source.id));
}

const areNear = (one: EvidenceItem, other: EvidenceItem, within: number): boolean =>
  one.matches.some((match: PlacedMatch) =>
    other.matches.some((partner) => wordsApart(match, partner) <= within),
  );
