import type { Fault } from '../describe-issue.js';
import type { Concept, Exception, Finding, Term } from '../lexicon.js';

/** Something wrong in a file of the lexicon, which the schema cannot see. */
export interface LexiconFault extends Fault {
  file: string;
}

export function atTerm(concept: Concept, term: Term, message: string): LexiconFault {
  return {
    file: concept.file,
    path: ['terms', term.language, term.position],
    message: `"${term.text}" ${message}`,
  };
}

export function atException(
  concept: Concept,
  { language, position, text }: Exception,
  message: string,
): LexiconFault {
  return { file: concept.file, path: ['exceptions', language, position], message: `"${text}" ${message}` };
}

export function atField(entry: Concept | Finding, path: Fault['path'], message: string): LexiconFault {
  return { file: entry.file, path, message };
}
