import type { Assessment } from '../assessment.js';
import type { Card } from './card-schema.js';
import type { CardCodes } from './card-texts-schema.js';

/** The codes of the categories found at any risk, each once. A rule without categories holds for the rest. */
export function policyCodes({ verdict }: Assessment, codes: CardCodes['codes']): Card['policyCodes'] {
  const found = verdict.categories.filter(({ risk }) => risk !== 'none').map(({ category }) => category);
  const rules = found.flatMap(
    (category) =>
      codes.find(({ categories }) => categories === undefined || categories.includes(category)) ?? [],
  );
  const dsa = new Map(rules.map((rule) => [rule.dsa.keyword, rule.dsa]));
  return {
    dsa: [...dsa.values()],
    ozone: [...new Set(rules.map(({ ozone }) => ozone))],
    automatedDetection: rules.length > 0,
  };
}
