import { cutSegments } from '../../components/cut-segments.js';

/** An example text with the quotes that must be found in it. */
export function QuotedExample({ text, quotes }: { text: string; quotes: readonly string[] }) {
  const marks = quotes.flatMap((quote) => {
    const start = text.indexOf(quote);
    return start < 0 ? [] : { start, end: start + quote.length };
  });
  return (
    <span dir="auto">
      {cutSegments(text.length, marks).map(({ start, end, marks: over }) =>
        over.length === 0 ? text.slice(start, end) : <mark key={start}>{text.slice(start, end)}</mark>,
      )}
    </span>
  );
}
