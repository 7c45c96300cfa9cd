import type { Assessment } from '../../assessment.js';

/** What a row of results counts for. */
export interface Outcome {
  readonly risk: string;
  readonly action: string;
  readonly language: string;
  readonly categories: readonly string[];
  readonly evasions: readonly string[];
}

export function outcomeOf({ verdict, language, matches }: Assessment): Outcome {
  return {
    risk: verdict.risk,
    action: verdict.recommendedAction,
    language: language.detected,
    categories: verdict.categories.map(({ category }) => category),
    evasions: [...new Set(matches.flatMap(({ evasion }) => evasion))],
  };
}
