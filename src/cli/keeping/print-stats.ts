import { createExampleReader } from '../../lexicon/checks/example-reader.js';
import { type Language, languages } from '../../lexicon/languages.js';
import type { Concept, Lexicon, LexiconDraft } from '../../lexicon/lexicon.js';

const kinds: Concept['kind'][] = ['taxon', 'commodity', 'codeword', 'intent', 'context'];

/** Prints how many terms a lexicon has of what, and where a language has none of a kind or a category. */
export function printStats(lexicon: LexiconDraft): void {
  const entries = lexicon.concepts.flatMap((concept) => concept.terms.map((term) => ({ concept, term })));
  type Entry = (typeof entries)[number];

  function countBy(title: string, keysOf: (entry: Entry) => readonly string[]): void {
    const counts = new Map<string, number>();
    for (const key of entries.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
    console.log(`\nterms by ${title}`);
    for (const [key, count] of [...counts].sort((one, other) => other[1] - one[1]))
      console.log(`${key.padEnd(34)} ${String(count).padStart(6)}`);
  }

  function categoryOf({ concept }: Entry): string[] {
    return 'category' in concept ? [concept.category] : [];
  }

  function matrix(
    title: string,
    columns: readonly string[],
    columnsOf: (entry: Entry) => readonly string[],
  ): void {
    const cells = new Map<string, number>();
    for (const entry of entries)
      for (const column of columnsOf(entry)) {
        const cell = `${entry.term.language} ${column}`;
        cells.set(cell, (cells.get(cell) ?? 0) + 1);
      }
    const shown = (language: Language, column: string) => String(cells.get(`${language} ${column}`) ?? '.');
    console.log(`\n${title} (. is a gap)\n${''.padEnd(8)} ${columns.map(headOf).join(' ')}`);
    for (const language of languages)
      console.log(
        `${language.padEnd(8)} ${columns.map((column) => shown(language, column).padStart(9)).join(' ')}`,
      );
  }

  const examples = lexicon.concepts.reduce(
    (sum, { examples: { match, noMatch } }) => sum + match.length + noMatch.length,
    0,
  );
  console.log(
    `lexicon ${lexicon.version}: ${lexicon.concepts.length} concepts, ${entries.length} terms, ${examples} examples, ${lexicon.findings.length} findings`,
  );
  countBy('language', ({ term }) => [term.language]);
  countBy('category', categoryOf);
  countBy('kind', ({ concept }) => [concept.kind]);
  countBy('status', ({ term }) => [term.status]);
  countBy('strength', ({ term }) => [term.strength]);
  countBy('what they need', ({ term }) => [term.needs ?? 'nothing']);
  countBy('source', ({ concept, term }) => (term.source === undefined ? concept.sources : [term.source]));
  matrix('languages by kind', kinds, ({ concept }) => [concept.kind]);
  const intents = [
    ...new Set(lexicon.concepts.flatMap((concept) => (concept.kind === 'intent' ? [concept.evidence] : []))),
  ];
  matrix('languages by kind of intent', intents, ({ concept }) =>
    concept.kind === 'intent' ? [concept.evidence] : [],
  );
  const categories = [...new Set(entries.flatMap(categoryOf))].sort();
  matrix('languages by category', categories, categoryOf);

  const { policy } = lexicon;
  if (policy) countLonelyExamples({ ...lexicon, policy });
}

function headOf(column: string): string {
  return column.slice(0, 9).padStart(9);
}

/** Terms that need company are found in such an example and would still not count: its language lacks the company. */
function countLonelyExamples(complete: Lexicon): void {
  const read = createExampleReader(complete);
  const lonely = complete.concepts.flatMap((concept) =>
    concept.kind === 'context'
      ? []
      : concept.examples.match.flatMap(({ text, quotes }) => {
          const { found, counted } = read(concept, text);
          const sure = found.filter(
            ({ start, end, strength }) => strength > 1 && quotes.includes(text.slice(start, end)),
          );
          return sure.length > 0 && counted.length === 0 ? [`${concept.id.padEnd(34)} ${text}`] : [];
        }),
  );
  console.log(
    `\n${lonely.length} examples in which a term is found and lacks what it needs\n${lonely.join('\n')}`,
  );
}
