import type { Paint } from './paint.js';
import { printable } from './printable.js';

/** What is marked in a text: [start, end) in UTF-16 units; spans may nest and overlap. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly polarity: 'for' | 'against' | undefined;
}

const styles = { for: ['bold', 'red'], against: ['bold', 'green'], none: ['bold'] } as const;

/** The text with its spans in colour; without colours between brackets. Of spans over each other the shortest tells. */
export function markText(text: string, spans: readonly MarkedSpan[], paint: Paint): string {
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort(
    (one, other) => one - other,
  );
  let marked = '';
  let open = false;
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1] ?? from;
    const over = spans.filter(({ start, end }) => start <= from && end >= to && to > from);
    const piece = printable(text.slice(from, to));
    const [shortest] = over.sort((one, other) => one.end - one.start - (other.end - other.start));
    if (!paint.isColoured && open !== (shortest !== undefined)) {
      marked += open ? ']' : '[';
      open = !open;
    }
    marked += shortest === undefined ? piece : paint([...styles[shortest.polarity ?? 'none']], piece);
  }
  return marked + (open ? ']' : '');
}
