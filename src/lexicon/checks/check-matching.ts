import type { PlacedMatch } from '../../matching/placed-match.js';
import type { Concept, Lexicon } from '../lexicon.js';
import { containsTerm } from './contains-term.js';
import { createExampleReader, type ReadExample } from './example-reader.js';
import { atException, atField, atTerm, type LexiconFault } from './lexicon-fault.js';

/**
 * What only the matcher can tell: that every term can be found, that every exception has something to except, and that
 * the examples hold in the whole lexicon.
 */
export function checkMatching(
  lexicon: Lexicon,
  concepts: readonly Concept[] = lexicon.concepts,
  read = createExampleReader(lexicon),
): LexiconFault[] {
  return concepts.flatMap((concept) => [
    ...unreachableTerms(concept, read),
    ...idleExceptions(concept, read),
    ...unfoundQuotes(concept, read),
    ...wrongMatches(concept, read),
  ]);
}

/** A term is its own probe: written plainly, it must be found. */
function unreachableTerms(concept: Concept, read: ReadExample): LexiconFault[] {
  return concept.terms
    .filter(({ status }) => status !== 'deprecated')
    .filter(({ text }) => !read(concept, text).raw.some(({ term }) => !term.exception))
    .map((term) =>
      atTerm(
        concept,
        term,
        'is never found: it is hidden by a longer term, or nothing is left of it once it is read',
      ),
    );
}

/** A term may stand in an exception where the matcher sees no word of its own; such an exception is cautious, not idle. */
function idleExceptions(concept: Concept, read: ReadExample): LexiconFault[] {
  return concept.exceptions
    .filter(({ text }) => !concept.terms.some((term) => containsTerm(text, term)))
    .filter(({ text }) => !read(concept, text).raw.some(({ term }) => !term.exception))
    .map((exception) =>
      atException(concept, exception, 'holds no term of this concept: take it out, or correct its spelling'),
    );
}

function unfoundQuotes(concept: Concept, read: ReadExample): LexiconFault[] {
  return concept.examples.match.flatMap(({ text, quotes }, k) => {
    const { found, all } = read(concept, text);
    const own = found.map(({ start, end }) => text.slice(start, end));
    return quotes
      .map((quote, q) => ({ quote, path: ['examples', 'match', k, 'quotes', q] }))
      .filter(({ quote }) => !own.includes(quote))
      .map(({ quote, path }) =>
        atField(
          concept,
          path,
          `"${quote}" is not found in "${text}", where ${readAs(all, text)}: correct the quote, or see what hides the term`,
        ),
      );
  });
}

function readAs(matches: readonly PlacedMatch[], text: string): string {
  const readings = matches.map(({ start, end, term }) => {
    const kind = term.exception ? 'an exception of ' : '';
    return `"${text.slice(start, end)}" is ${kind}${term.concept.source.id}`;
  });
  return readings.length === 0 ? 'nothing is found' : readings.join(', ');
}

function wrongMatches(concept: Concept, read: ReadExample): LexiconFault[] {
  return concept.examples.noMatch.flatMap(({ text }, k) => {
    const counted = read(concept, text).counted.map(({ start, end }) => text.slice(start, end));
    if (counted.length === 0) return [];
    const message = `${listed(counted)} counts in "${text}": give the term "needs", or add an exception or a context`;
    return [atField(concept, ['examples', 'noMatch', k, 'text'], message)];
  });
}

function listed(quotes: readonly string[]): string {
  return [...new Set(quotes)].map((quote) => `"${quote}"`).join(', ');
}
