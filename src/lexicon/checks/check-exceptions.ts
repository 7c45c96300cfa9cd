import type { Lexicon } from '../lexicon.js';
import { containsTerm } from './contains-term.js';
import { atException, type LexiconFault } from './lexicon-fault.js';

/** An exception says where a term does not mean its concept, so it has no effect unless a term stands in it. */
export function checkExceptions({ concepts }: Lexicon): LexiconFault[] {
  return concepts.flatMap((concept) =>
    concept.exceptions
      .filter(({ text }) => !concept.terms.some((term) => containsTerm(text, term)))
      .map((exception) =>
        atException(
          concept,
          exception,
          'holds no term of this concept: take it out, or correct its spelling',
        ),
      ),
  );
}
