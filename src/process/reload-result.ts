/** What came of loading the lexicon anew. */
export type ReloadResult =
  | { outcome: 'loaded'; lexicon: string }
  /** The lexicon from before stays; the problems as lines, each with its file. */
  | { outcome: 'refused'; problems: readonly string[] };

export type Reload = () => Promise<ReloadResult>;
