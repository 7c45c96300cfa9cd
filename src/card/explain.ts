import type { Assessment } from '../assessment.js';
import type { CardEvidence } from './card-schema.js';
import type { CardTexts } from './card-texts-schema.js';
import type { GroupedEvidence } from './group-evidence.js';
import { joinSentences } from './join-sentences.js';

/** Quotes of one kind, and of disguises, that are told: more are highlighted. */
const mostQuotes = 3;

/** Says in sentences why a post was flagged, and what speaks against it. */
export function explain(
  { verdict, matches, findings, notEvaluated }: Assessment,
  grouped: GroupedEvidence,
  { explanation, kinds }: CardTexts,
  language: string,
): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const quoted = (text: string): string => fill(explanation.quote, { text });
  const name = ({ kind, quotes }: CardEvidence): string => {
    // A word within a longer one that is told says nothing new.
    const shown = quotes
      .filter((quote) => !quotes.some((other) => other !== quote && other.includes(quote)))
      .slice(0, mostQuotes)
      .map(quoted);
    if (shown.length === 0) return kinds[kind];
    return fill(explanation.quoted, { kind: kinds[kind], list: shown.join(explanation.between) });
  };
  const enumerate = (text: string, items: readonly string[]): string =>
    fill(text, { list: list.format(items) });

  const sentences: string[] = [];
  const found = grouped.for.filter(({ kind }) => kind !== 'evasion');
  if (found.length > 0) sentences.push(enumerate(explanation.found, found.map(name)));
  const disguised = grouped.for.find(({ kind }) => kind === 'evasion');
  if (disguised !== undefined) {
    const quotes = disguised.matches.flatMap((index) => matches[index]?.quote ?? []);
    const shown = [...new Set(quotes)].slice(0, mostQuotes).map(quoted);
    if (shown.length > 0) sentences.push(enumerate(explanation.disguised, shown));
  }
  if (grouped.against.length > 0) sentences.push(enumerate(explanation.against, grouped.against.map(name)));
  else if (verdict.risk !== 'none') sentences.push(explanation.nothingAgainst);
  if (findings.length > 0 && findings.every(({ target }) => target === 'commenter'))
    sentences.push(explanation.commenters);
  if (notEvaluated.length > 0) sentences.push(explanation.notEvaluated);
  if (verdict.risk !== 'none') sentences.push(explanation.caution);
  return joinSentences(sentences, language);
}

/** Puts values at their `{names}`, whatever they hold. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
