import type { LexiconDraft } from '../lexicon.js';
import { atException, atTerm, type LexiconFault } from './lexicon-fault.js';

/** Signs that are no word of their own; emoji are, and full stops and apostrophes belong to abbreviations. */
const sign =
  /(?![.'’ʻ॰]|#\ufe0f?\u20e3|\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{Extended_Pictographic})[\p{P}\p{S}]/u
    .source;
const atEdge = new RegExp(`^(?:${sign})+|(?:${sign})+$`, 'gu');

/**
 * The tokenizer takes signs for borders of words: within a term they part its words, before and behind it nothing is
 * left of them, and +1 finds every 1.
 */
export function checkEdgeSymbols({ concepts }: LexiconDraft): LexiconFault[] {
  return concepts.flatMap((concept) => [
    ...concept.terms.flatMap((term) => lostIn(term.text).map((message) => atTerm(concept, term, message))),
    ...concept.exceptions.flatMap((exception) =>
      lostIn(exception.text).map((message) => atException(concept, exception, message)),
    ),
  ]);
}

function lostIn(text: string): string[] {
  const lost = text.match(atEdge);
  if (lost === null) return [];
  const rest = text.replace(atEdge, '').trim();
  return [
    `is found without ${lost.join(' and ')}, as ${rest === '' ? 'nothing' : `"${rest}"`}: ` +
      'write that, guard it if it means less, or take it out',
  ];
}
