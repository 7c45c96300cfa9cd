const digits = /\p{Nd}+/gu;

/** Where numbers begin in a text: patterns of amounts are tried there only, since most of a text is no number. */
export function numberStarts(text: string): number[] {
  const starts: number[] = [];
  for (const { index } of text.matchAll(digits)) starts.push(index);
  return starts;
}
