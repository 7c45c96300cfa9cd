import { compileLexicon } from '../../lexicon/compile.js';
import type { Lexicon } from '../../lexicon/lexicon.js';
import { createFindTerms } from '../../matching/find-terms.js';

/** Puts a bar, which no term goes over, in place of all that a lexicon finds in a text. */
export function createMask(lexicon: Lexicon): (text: string) => string {
  const findTerms = createFindTerms(compileLexicon(lexicon));
  return (text) => {
    const spans = findTerms(text, 'all')
      .matches.flatMap(({ start, end, spans: pieces }) => pieces ?? [{ start, end }])
      .sort((one, other) => one.start - other.start);
    let masked = '';
    let at = 0;
    for (const { start, end } of spans) {
      if (start > at) masked += text.slice(at, start);
      if (end > at) masked += '|';
      at = Math.max(at, end);
    }
    return masked + text.slice(at);
  };
}
