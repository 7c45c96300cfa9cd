import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from './lexicon.js';
import { LexiconError } from './lexicon-error.js';
import { parseLexicon } from './parse-lexicon.js';

/** Name from the root of the lexicon, with `/` between folders, to the text of the file. */
export type LexiconFiles = ReadonlyMap<string, string>;

/** Documentation, not words: a change in it is no new version. */
const notPartOfIt = /(^|\/)(README\.md|\..*|.*\.bin)$/;

/** Reads and checks the form of every file. Throws a `LexiconError` with all that is wrong. */
export function readLexicon(directory: string): Lexicon {
  const { lexicon, problems } = parseLexicon(readLexiconFiles(directory), readWordFilters(directory));
  const { policy } = lexicon;
  if (problems.length > 0 || policy === undefined) throw new LexiconError(problems);
  return { ...lexicon, policy };
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
