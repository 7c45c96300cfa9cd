import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from '../steps.js';
import type { Lexicon } from './lexicon.js';
import { openLexicon } from './open-lexicon.js';

/** Name from the root of the lexicon, with `/` between folders, to the text of the file. */
export type LexiconFiles = ReadonlyMap<string, string>;

/** Documentation, not words: a change in it is no new version. */
const notPartOfIt = /(^|\/)(README\.md|\..*|.*\.bin)$/;

/** Reads and checks the form of every file. Throws a `LexiconError` with all that is wrong. */
export function readLexicon(directory: string): Lexicon {
  return runToEnd(
    openLexicon({
      files: readLexiconFiles(directory),
      wordFilters: readWordFilters(directory),
      overlays: [],
    }),
  );
}

/** The only code that reads the lexicon from disk. */
export function readLexiconFiles(directory: string): LexiconFiles {
  const names = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(join(directory, '/').length).replaceAll('\\', '/'),
    )
    .filter((name) => !notPartOfIt.test(name))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}

/** The filters of ordinary words, whose index is the table of that name. A lexicon may come without. */
export function readWordFilters(directory: string): Uint8Array<ArrayBuffer> {
  const file = join(directory, 'tables/ordinary-words.bin');
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : new Uint8Array(0);
}
