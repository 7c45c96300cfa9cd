/**
 * Whether a quote is open after a line of CSV, as Papa Parse reads it: only at the beginning of a cell a quote opens,
 * so that one in a cell (`5" long`) opens none; a doubled one is a letter, and only one before a delimiter closes.
 */
export function hasOpenQuote(isOpen: boolean, line: string, delimiter: string): boolean {
  let open = isOpen;
  let at = 0;
  for (;;) {
    if (!open) {
      if (line[at] !== '"') {
        const next = line.indexOf(delimiter, at);
        if (next < 0) return false;
        at = next + delimiter.length;
        continue;
      }
      at += 1;
    }
    open = true;
    const quote = line.indexOf('"', at);
    if (quote < 0) return true;
    at = quote + 1;
    if (line[at] === '"') {
      at += 1;
      continue;
    }
    while (line[at] === ' ') at += 1;
    if (at >= line.length) return false;
    if (!line.startsWith(delimiter, at)) continue;
    open = false;
    at += delimiter.length;
  }
}
