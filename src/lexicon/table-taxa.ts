import { type Category, categories } from '../category.js';
import { type Language, languages } from './languages.js';
import type { Taxon, Term } from './lexicon.js';
import { type Row, readTable } from './read-table.js';
import { taxonSchema } from './schema.js';

const known = {
  languages: new Set<string>(languages),
  categories: new Set<string>(categories),
  ranks: new Set<string>(taxonSchema.shape.rank.options),
};

const isLanguage = (text: string): text is Language => known.languages.has(text);
const isCategory = (text: string): text is Category => known.categories.has(text);
type Rank = Taxon['taxa'][number]['rank'];
const isRank = (text: string): text is Rank => known.ranks.has(text);

/**
 * The species of the tables as concepts: every listed taxon under its scientific names and the common names that the
 * sources give. A name that is also an ordinary word, and a bare genus, count only beside another sign of wildlife.
 */
export function taxaOfTables(tables: ReadonlyMap<string, string>): Taxon[] {
  const rows = (name: string): Row[] => readTable(tables.get(name) ?? '');
  const taxa = new Map<string, Taxon>();
  for (const [name = '', rank = '', , , , listing = '', asOf = '', category = ''] of rows('taxa')) {
    if (!isCategory(category)) continue;
    const lower = rank.toLowerCase();
    const taxon: Taxon = {
      kind: 'taxon',
      id: `taxa/${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
      file: 'tables/taxa.tsv',
      title: name,
      description: `Detects ${name}.`,
      status: 'stable',
      sources: ['cites-checklist-2017', 'col-cites-2026'],
      added: '2026-11-24',
      terms: [],
      exceptions: [],
      falsePositives: [],
      examples: { match: [], noMatch: [] },
      category,
      protection: protectionOf(listing),
      taxa: [
        {
          name,
          rank: isRank(lower) ? lower : 'species',
          relation: 'exact',
          cites: listing === 'NC' ? 'none' : listing,
          asOf,
        },
      ],
    };
    // A name of two words is nothing else; one word may be a genus and a girl.
    taxon.terms.push(termOf(name.toLowerCase(), 'la', name.includes(' ') ? undefined : 'wildlife'));
    taxa.set(name, taxon);
  }
  for (const [synonym = '', accepted = ''] of rows('taxon-synonyms'))
    if (synonym.includes(' ')) taxa.get(accepted)?.terms.push(termOf(synonym.toLowerCase(), 'la', undefined));
  for (const table of ['common-names', 'common-names-cc-by-sa'])
    for (const [name = '', language = '', taxon = '', , ambiguous = ''] of rows(table))
      if (isLanguage(language))
        taxa.get(taxon)?.terms.push(termOf(name, language, ambiguous === 'yes' ? 'wildlife' : undefined));
  return [...taxa.values()];
}

function protectionOf(listing: string): Taxon['protection'] {
  if (listing === 'NC') return 'none';
  return listing === 'I' ? 'strict' : 'regulated';
}

function termOf(text: string, language: Language, needs: Term['needs']): Term {
  return {
    text,
    language,
    position: 0,
    strength: 'strong',
    needs,
    fuzzy: false,
    inflect: true,
    caseSensitive: false,
    status: 'stable',
    source: undefined,
    region: undefined,
    firstSeen: undefined,
    means: undefined,
    note: undefined,
  };
}
