/** Text of others as it can be shown: what would steer a terminal, or turn the direction of a line, is written out. */
export function printable(text: string): string {
  return text.replaceAll(
    // Of the controls only the end of a line and the tabulator stay.
    /(?![\n\t])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (unit) => `\\u{${unit.codePointAt(0)?.toString(16)}}`,
  );
}
