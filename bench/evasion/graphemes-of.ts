const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a reader counts as letters: a base with its marks is one. */
export function graphemesOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
