import { expect } from 'vitest';
import { embeddedDetector } from '../support/embedded-detector.js';

/** An innocent text in which a careless reader finds a term. */
export interface Trap {
  /** The term as it stands when it is meant. */
  readonly term: string;
  /** The text that does not mean it. */
  readonly text: string;
  readonly why: string;
  /** Stands beside both, for a term that counts only in company: that nobody trades must not be what saves the text. */
  readonly company?: string;
  /** A word of the text that is rightly found. */
  readonly but?: string;
}

// Made here, since compiling the lexicon would count against the first test.
const detector = embeddedDetector();
const subjects: ReadonlySet<string> = new Set(['taxon', 'commodity', 'codeword', 'emoji']);

/** Fails when the text is read as the term; also when the term itself is not found, since the trap is empty then. */
export function springTrap({ term, text, company = 'for sale, price in DM', but }: Trap): void {
  const whole = matchesIn(term, company).filter(({ start, end }) => start === 0 && end === term.length);
  expect(whole, `${term} is no term`).not.toHaveLength(0);
  const concepts = new Set(whole.map(({ concept }) => concept));
  const wrong = matchesIn(text, company).filter(
    ({ concept, quote }) => concepts.has(concept) && quote.toLowerCase() !== but,
  );
  expect(wrong).toEqual([]);
}

function matchesIn(text: string, company: string) {
  return detector
    .assess({ text: `${text} ${company}` })
    .matches.filter(({ start, term }) => start < text.length && subjects.has(term.kind))
    .map(({ start, end, quote, term }) => ({ start, end, quote, concept: term.id }));
}
