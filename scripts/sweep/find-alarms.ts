import type { CompiledTerm } from '../../src/lexicon/compiled-lexicon.js';
import type { ReadPost } from '../../src/read-post.js';
import type { OrdinaryText } from './ordinary-texts.js';

/** An ordinary word in which the detector sees something that is traded, and more than a hint of it. */
export interface Alarm {
  readonly language: string;
  /** As it stands in the text, in lower case. */
  readonly word: string;
  readonly term: CompiledTerm;
}

const weak = 1;

/**
 * What counts in ordinary texts with nothing beside it, each word and concept of a language once. They are read as
 * searches, since guesses at misspellings count most there.
 */
export function findAlarms(read: ReadPost, texts: Iterable<OrdinaryText>): Alarm[] {
  const alarms = new Map<string, Alarm>();
  for (const { language, text } of texts) {
    const reading = read({ text, language, surface: 'search' });
    if (!reading.hasSubject) continue;
    for (const { term, strength, start, end } of reading.evidence(false).matches) {
      const { kind } = term.concept.source;
      if (kind === 'intent' || kind === 'context' || strength === weak) continue;
      const alarm = { language, word: text.slice(start, end).toLowerCase(), term };
      alarms.set(keyOf(alarm), alarm);
    }
  }
  return [...alarms.values()];
}

/** A row of the list of accepted words. */
export const keyOf = ({ language, word, term }: Alarm): string =>
  [language, word, term.concept.source.id].join('\t');
