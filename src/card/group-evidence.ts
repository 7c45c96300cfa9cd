import type { Assessment, Evidence } from '../assessment.js';
import type { CardEvidence } from './card-schema.js';
import type { CardTexts } from './card-texts-schema.js';

const order = ['strong', 'medium', 'weak'] as const;

export interface GroupedEvidence {
  for: CardEvidence[];
  against: CardEvidence[];
}

/** The evidence by kind, that which moved the score most first. */
export function groupEvidence(
  { evidence, matches }: Assessment,
  labels: CardTexts['kinds'],
): GroupedEvidence {
  const group = (polarity: Evidence['polarity']): CardEvidence[] => {
    const kinds = new Map<Evidence['kind'], Evidence[]>();
    for (const item of evidence)
      if (item.polarity === polarity) kinds.set(item.kind, [...(kinds.get(item.kind) ?? []), item]);
    return [...kinds]
      .map(([kind, items]): CardEvidence => {
        const own = [...new Set(items.flatMap((item) => item.matches))].sort((one, other) => one - other);
        return {
          kind,
          label: labels[kind],
          strength: order.find((strength) => items.some((item) => item.strength === strength)) ?? 'weak',
          contribution: round(items.reduce((sum, { contribution }) => sum + contribution, 0)),
          quotes: [...new Set(own.flatMap((index) => matches[index]?.quote ?? []))],
          matches: own,
        };
      })
      .sort((one, other) => Math.abs(other.contribution) - Math.abs(one.contribution));
  };
  return { for: group('for'), against: group('against') };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
