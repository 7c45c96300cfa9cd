import type { Overlay } from './overlay.js';
import type { LexiconFiles } from './read.js';
import { hashFiles } from './version.js';

/** Everything a lexicon says. */
export interface LexiconContent {
  readonly files: LexiconFiles;
  readonly wordFilters: Uint8Array;
  readonly overlays: readonly Overlay[];
}

/** Overlays by their order and not by their folder, as the same words are the same lexicon wherever they lie. */
export function hashContent({ files, wordFilters, overlays }: LexiconContent): string {
  return hashFiles(
    new Map<string, string | Uint8Array>([
      ...files,
      ['word filters', wordFilters],
      ...overlays.flatMap(({ files: own }, index) =>
        [...own].map(([name, text]): [string, string] => [`overlay ${index}/${name}`, text]),
      ),
    ]),
  );
}
