import { evasionNames } from '../analysis/evasion-set.js';
import type { Match } from '../assessment.js';
import type { PlacedMatch } from '../matching/placed-match.js';
import { languagesOf } from '../matching/term-match.js';

/** By the number that the matcher gives. */
export const strengthNames = ['weak', 'weak', 'medium', 'strong'] as const;

/** A match in the words of the API; of a term that several languages share, in the language of the post. */
export function describeMatch(match: PlacedMatch, detected: string): Match {
  const { term, field } = match;
  return {
    field: field.pointer,
    start: match.start,
    end: match.end,
    quote: field.text.slice(match.start - field.offset, match.end - field.offset),
    ...(match.spans === undefined ? {} : { spans: match.spans.map(({ start, end }) => ({ start, end })) }),
    term: {
      id: term.concept.source.id,
      text: term.text,
      language: languagesOf(match).find((language) => language === detected) ?? term.languages[0] ?? 'und',
      kind: term.kind,
      status: term.status,
      ...(term.tlp === 'amber' ? { tlp: term.tlp } : {}),
    },
    strength: strengthNames[match.strength] ?? 'weak',
    evasion: evasionNames(match.evasion),
    taxa: [...term.concept.taxa],
  };
}
