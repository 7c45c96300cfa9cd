import type { Concept } from '../lexicon.js';
import { containsTerm } from './contains-term.js';
import type { ReadExample } from './example-reader.js';
import { atField, type LexiconFault } from './lexicon-fault.js';

/**
 * Words that need company mean something else without it: some example shows it in each of their languages. Words whose
 * company is always there, in the word itself or in a twin of another language, have no other sense to show; nor has what
 * a context says.
 */
export function checkInnocentSenses(concept: Concept, read: ReadExample): LexiconFault[] {
  if (concept.kind === 'context') return [];
  const languages = new Set(
    concept.terms.filter(({ needs }) => needs !== undefined).map(({ language }) => language),
  );
  return [...languages].flatMap((language) => {
    const own = concept.terms.filter((term) => term.language === language);
    if (concept.examples.noMatch.some(({ text }) => own.some((term) => containsTerm(text, term)))) return [];
    const ambiguous = own.filter(
      ({ text, needs }) => needs !== undefined && read(concept, text).counted.length === 0,
    );
    if (ambiguous.length === 0) return [];
    const words = ambiguous.map(({ text }) => `"${text}"`).join(', ');
    const message = `words that need company (${words}) have no innocent example: add one to examples.noMatch`;
    return [atField(concept, ['terms', language], message)];
  });
}
