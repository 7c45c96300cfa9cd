/** How an engine counts what it finds: every occurrence anywhere, every one between word borders, or posts alone. */
export type Counting = 'substrings' | 'words' | 'posts';

/** Something that finds many fixed strings in a text. Texts and terms are folded alike before. */
export interface Engine {
  readonly name: string;
  readonly counting: Counting;
  /** Whether it finds a term that begins within the broken-off beginning of another. */
  readonly goesBack: boolean;
  /** How many it finds in a text; for `posts` any number that is not 0. */
  count(text: string): number;
}

export interface EngineMaker {
  readonly name: string;
  /** Largest list that it is given: beyond it the making or the search alone takes minutes. */
  readonly mostTerms: number;
  make(terms: readonly string[]): Engine;
}
