import { type ParsedLexicon, parseLexicon } from '../../src/lexicon/parse-lexicon.js';
import type { LexiconFiles } from '../../src/lexicon/read.js';

/** A lexicon of the files given, with the source that they name. */
export function lexiconFiles(files: Record<string, string>): LexiconFiles {
  return new Map(Object.entries({ 'version.txt': '2026.11.1\n', 'sources.yaml': sources, ...files }));
}

/** The same, parsed; it throws when the form of a file is wrong, since the test is about something else. */
export function lexiconOf(files: Record<string, string>): ParsedLexicon['lexicon'] {
  const { lexicon, problems } = parseLexicon(lexiconFiles(files));
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return lexicon;
}

const sources = 'general-knowledge: { title: Common knowledge, licence: not applicable, read: "2026-11-23" }';
