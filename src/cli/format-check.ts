import type { Assessment, Evidence, Match } from '../assessment.js';
import type { Card } from '../card/card-schema.js';
import type { Post } from '../post.js';
import { markText } from './terminal/mark-text.js';
import type { Paint } from './terminal/paint.js';
import { printable } from './terminal/printable.js';

const riskStyles = {
  high: ['bold', 'red'],
  medium: ['bold', 'yellow'],
  low: ['bold', 'cyan'],
  none: ['bold', 'green'],
} as const;
const mostTaxa = 3;
/** Scores above it are shown as that: none is wholly certain. */
const surest = 0.99;

/** A verdict as one reads it in a terminal: what was found where, what it means, and what moved the score. */
export function formatCheck(post: Post, assessment: Assessment, card: Card, paint: Paint): string {
  const { verdict, language, matches, evidence, findings, versions } = assessment;
  const { risk, score, recommendedAction, categories } = verdict;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint('bold', title), ...lines.map((line) => `  ${line}`)];

  const fields = textsOf(post).map(([pointer, text]) => {
    const spans = card.highlights.find(({ field }) => field === pointer)?.spans ?? [];
    const marked = markText(
      text,
      spans.map(({ start, end, polarity }) => ({ start, end, polarity })),
      paint,
    );
    return `${paint('dim', pointer)}  ${marked.replaceAll('\n', '\n  ')}`;
  });
  const list = (polarity: Evidence['polarity']) =>
    evidence
      .filter((item) => item.polarity === polarity)
      .map((item) => `${signed(item.contribution)}  ${describeEvidence(item, matches)}`);

  return [
    `${paint([...riskStyles[risk]], `risk ${risk}`)}  score ${score > surest ? `>${surest}` : score.toFixed(2)}  ${recommendedAction}  ${categories.map(({ category }) => category).join(', ')}`.trimEnd(),
    card.headline,
    '',
    ...fields,
    ...section(
      'What was found',
      matches.map((match) => describeMatch(match, paint)),
    ),
    ...section('What speaks for it, and moved the score', list('for')),
    ...section('What speaks against it', list('against')),
    ...section(
      'Rules whose condition holds',
      findings.map(
        ({ ruleId, title, category, severity }) => `${severity.padEnd(7)}${title}: ${category} (${ruleId})`,
      ),
    ),
    ...(card.explanation === '' ? [] : ['', card.explanation]),
    '',
    paint(
      'dim',
      `language ${language.detected}, ${language.coverage}; lexicon ${versions.lexicon}, policy ${versions.policy}`,
    ),
    '',
  ].join('\n');
}

function textsOf({ title, text, hashtags, comments }: Post): [string, string][] {
  const all: [string, string | undefined][] = [
    ['/title', title],
    ['/text', text],
    ...(hashtags ?? []).map((tag, at): [string, string] => [`/hashtags/${at}`, tag]),
    ...(comments ?? []).map((comment, at): [string, string] => [`/comments/${at}/text`, comment.text]),
  ];
  return all.flatMap(([pointer, value]) => (value === undefined ? [] : [[pointer, value]]));
}

function describeMatch({ quote, term, strength, evasion, taxa }: Match, paint: Paint): string {
  const parts = [`${term.kind} ${term.id}`, `"${term.text}" in ${term.language}`, strength];
  if (evasion.length > 0) parts.push(`disguised: ${evasion.join(', ')}`);
  const species = taxa.slice(0, mostTaxa).map(({ scientificName, commonName, listings }) => {
    const listed = listings.map(({ scheme, value, asOf }) => `${scheme} ${value}, ${asOf}`).join('; ');
    const name = commonName === undefined ? scientificName : `${scientificName} (${commonName})`;
    return listed === '' ? name : `${name}: ${listed}`;
  });
  if (taxa.length > mostTaxa) species.push(`${taxa.length - mostTaxa} more`);
  const tail = species.length === 0 ? '' : `\n      ${species.join('\n      ')}`;
  return `${paint('bold', printable(quote))}  ${parts.join('; ')}${tail}`;
}

function describeEvidence(
  { kind, strength, matches: indexes, detail }: Evidence,
  matches: readonly Match[],
): string {
  const quotes = [...new Set(indexes.flatMap((index) => matches[index]?.quote ?? []))];
  const shown = quotes.map((quote) => `“${printable(quote)}”`).join(', ');
  return `${kind} (${strength}) ${shown || printable(detail ?? '')}`.trimEnd();
}

function signed(value: number): string {
  if (Math.abs(value) < 0.005) return '<0.01';
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
