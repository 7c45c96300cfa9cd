import type { Concept, LexiconDraft } from '../lexicon.js';
import { containsTerm } from './contains-term.js';
import { atField, type LexiconFault } from './lexicon-fault.js';

/** Examples are the proof of a concept: each quote stands in its text, no text says both, each language has one. */
export function checkExamples({ concepts }: LexiconDraft): LexiconFault[] {
  return concepts.flatMap((concept) => [
    ...missingQuotes(concept),
    ...contradictions(concept),
    ...languagesWithoutExample(concept),
  ]);
}

function missingQuotes(concept: Concept): LexiconFault[] {
  return concept.examples.match.flatMap(({ text, quotes }, k) =>
    quotes
      .map((quote, q) => ({ quote, path: ['examples', 'match', k, 'quotes', q] }))
      .filter(({ quote }) => !text.includes(quote))
      .map(({ quote, path }) =>
        atField(
          concept,
          path,
          `quote "${quote}" does not stand in "${text}": copy it exactly as the text writes it`,
        ),
      ),
  );
}

function contradictions(concept: Concept): LexiconFault[] {
  const seen = new Set<string>();
  const all = (['match', 'noMatch'] as const).flatMap((list) =>
    concept.examples[list].map(({ text }, k) => ({ text, path: ['examples', list, k, 'text'] })),
  );
  return all.flatMap(({ text, path }) => {
    if (seen.has(text)) return [atField(concept, path, `example "${text}" stands twice: keep one`)];
    seen.add(text);
    return [];
  });
}

function languagesWithoutExample(concept: Concept): LexiconFault[] {
  return [...new Set(concept.terms.map(({ language }) => language))]
    .filter((language) => {
      const terms = concept.terms.filter((term) => term.language === language);
      return !concept.examples.match.some(({ text }) => terms.some((term) => containsTerm(text, term)));
    })
    .map((language) =>
      atField(
        concept,
        ['terms', language],
        `no example has a term of "${language}": add one to examples.match`,
      ),
    );
}
