import type { LexiconDraft, Term } from '../lexicon.js';
import { atTerm, type LexiconFault } from './lexicon-fault.js';

/** Three Latin letters stand by chance in ordinary text, so alone they must not name an animal or a product. */
export function checkShortTerms({ concepts }: LexiconDraft): LexiconFault[] {
  return concepts.flatMap((concept) =>
    concept.kind === 'intent' || concept.kind === 'context'
      ? []
      : concept.terms
          .filter((term) => isShort(term.text) && !isGuarded(term))
          .map((term) =>
            atTerm(concept, term, 'is short: give it "needs", "caseSensitive: true" or "strength: weak"'),
          ),
  );
}

function isShort(text: string): boolean {
  return /^\p{Script=Latin}{1,3}$/u.test(text.normalize('NFC'));
}

function isGuarded({ needs, caseSensitive, strength }: Term): boolean {
  return needs !== undefined || caseSensitive || strength === 'weak';
}
