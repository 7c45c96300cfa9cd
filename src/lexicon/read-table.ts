export type Row = readonly string[];

/** The rows of a TSV table, without its header line. */
export function readTable(text: string): Row[] {
  const rows: Row[] = [];
  let at = text.indexOf('\n') + 1;
  if (at === 0) return rows;
  while (at < text.length) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    if (end > at) rows.push(text.slice(at, end).split('\t'));
    at = end + 1;
  }
  return rows;
}
