import { readFileSync } from 'node:fs';
import type { Lexicon } from '../../src/lexicon/lexicon.js';
import { parseLexicon } from '../../src/lexicon/parse-lexicon.js';
import type { LexiconFiles } from '../../src/lexicon/read.js';

/** A lexicon of the files given, with the source that they name and the policy of the service. */
export function lexiconFiles(files: Record<string, string>): LexiconFiles {
  return new Map(
    Object.entries({
      'version.txt': '2026.11.1\n',
      'sources.yaml': sources,
      'policy.yaml': policyText,
      ...files,
    }),
  );
}

/** The same, parsed; it throws when the form of a file is wrong, since the test is about something else. */
export function lexiconOf(files: Record<string, string>): Lexicon {
  const { lexicon, problems } = parseLexicon(lexiconFiles(files));
  const { policy } = lexicon;
  if (problems.length > 0 || !policy) throw new Error(problems.map(({ message }) => message).join('\n'));
  return { ...lexicon, policy };
}

const policyText = readFileSync(new URL('../../lexicons/policy.yaml', import.meta.url), 'utf8');
const sources = 'general-knowledge: { title: Common knowledge, licence: not applicable, read: "2026-11-23" }';
