import type { Assessment } from '../assessment.js';
import type { Card } from './card-schema.js';
import type { CardTexts } from './card-texts-schema.js';

type Highlight = Card['highlights'][number];

/** What to mark, field by field: each match, or its pieces, with what it is evidence of. */
export function highlight({ matches, evidence }: Assessment, labels: CardTexts['kinds']): Highlight[] {
  const fields = new Map<string, Highlight>();
  matches.forEach(({ field, start, end, quote, spans, evasion }, match) => {
    // Of several kinds the first that is no mere trait of the spelling.
    const own = evidence.filter((item) => item.matches.includes(match));
    const item = own.find(({ kind }) => kind !== 'evasion') ?? own[0];
    const marked = {
      quote,
      match,
      ...(item !== undefined && { kind: item.kind, label: labels[item.kind], polarity: item.polarity }),
      evasion,
    };
    const highlighted = fields.get(field) ?? { field, spans: [] };
    for (const span of spans ?? [{ start, end }]) highlighted.spans.push({ ...span, ...marked });
    fields.set(field, highlighted);
  });
  return [...fields.values()];
}
