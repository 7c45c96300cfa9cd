import type { MatchedTaxon } from '../assessment.js';
import { type Category, categories } from '../category.js';
import type { Steps } from '../steps.js';
import type { CompiledConcept, ConceptList } from './compiled-lexicon.js';
import { describeTaxa } from './describe-taxa.js';
import { type Language, languages } from './languages.js';
import type { Need, Taxon } from './lexicon.js';
import { type Row, readTable } from './read-table.js';
import { taxonSchema } from './schema.js';
import { type TextColumns, TextTable, textColumnsOf } from './text-table.js';

/** The tables that only compiling and the list of terms read: what is looked for and told of their names is compiled. */
export const tablesOfNames = ['taxa', 'taxon-synonyms', 'common-names', 'common-names-cc-by-sa'] as const;

/** Few enough that adding them takes less than a request may wait. */
const namesAStep = 100;

const known = {
  languages: new Set<string>(languages),
  categories: new Set<string>(categories),
  ranks: new Set<string>(taxonSchema.shape.rank.options),
};

const isLanguage = (text: string): text is Language => known.languages.has(text);
const isCategory = (text: string): text is Category => known.categories.has(text);
type Rank = Taxon['taxa'][number]['rank'];
const isRank = (text: string): text is Rank => known.ranks.has(text);

/** Takes in one name of a species: as it stands in a table, its language, what must stand near it. */
export type AddName = (
  concept: CompiledConcept,
  text: string,
  language: Language,
  needs: Need | undefined,
) => void;

/** What a table of taxa is made of, to be written to a file as it is. */
export interface TaxonColumns {
  readonly names: TextColumns;
  /** Which of the descriptions each has. */
  readonly descriptions: Uint16Array;
  /** Rank, listing, its date and category, as the table has them: a few hundred for all taxa. */
  readonly descriptionList: readonly TaxonDescription[];
}

type TaxonDescription = readonly [rank: string, listing: string, asOf: string, category: string];

interface TaxonRow {
  readonly name: string;
  readonly description: TaxonDescription;
}

export function taxonColumnsOf(rows: readonly TaxonRow[]): TaxonColumns {
  const numbers = new Map<string, number>();
  const descriptionList: TaxonDescription[] = [];
  const descriptions = Uint16Array.from(rows, ({ description }) => {
    const key = description.join('\t');
    const number = numbers.get(key) ?? descriptionList.push(description) - 1;
    numbers.set(key, number);
    return number;
  });
  return { names: textColumnsOf(rows.map(({ name }) => name)), descriptions, descriptionList };
}

/**
 * The concepts of a lexicon: the curated ones, and behind them the listed taxa. These are made when they are first
 * matched: of 38,000 nearly none ever is.
 */
export class ConceptTable implements ConceptList {
  private readonly names: TextTable;
  private readonly made = new Map<number, TableConcept>();

  constructor(
    private readonly curated: readonly CompiledConcept[],
    private readonly taxa: TaxonColumns,
  ) {
    this.names = new TextTable(taxa.names);
  }

  get length(): number {
    return this.curated.length + this.names.length;
  }

  at(index: number): CompiledConcept | undefined {
    return this.curated[index] ?? this.made.get(index) ?? this.make(index);
  }

  private make(index: number): CompiledConcept | undefined {
    const { descriptions, descriptionList } = this.taxa;
    const row = index - this.curated.length;
    const name = this.names.at(row);
    const description = descriptionList[descriptions[row] ?? 0];
    if (name === undefined || description === undefined) return undefined;
    const concept = new TableConcept(index, { name, description });
    this.made.set(index, concept);
    return concept;
  }
}

/** A listed taxon as a concept. */
class TableConcept implements CompiledConcept {
  private kept: Taxon | undefined;
  private described: MatchedTaxon[] | undefined;

  constructor(
    readonly index: number,
    readonly row: TaxonRow,
  ) {}

  get source(): Taxon {
    this.kept ??= this.describe();
    return this.kept;
  }

  get taxa(): MatchedTaxon[] {
    this.described ??= describeTaxa(this.source);
    return this.described;
  }

  describe(): Taxon {
    const {
      name,
      description: [rank, listing, asOf, category],
    } = this.row;
    const lower = rank.toLowerCase();
    const cites = listing === 'NC' ? 'none' : listing;
    return {
      kind: 'taxon',
      id: `taxa/${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
      file: 'tables/taxa.tsv',
      title: name,
      description: `Detects ${name}.`,
      status: 'stable',
      sources: ['cites-checklist-2017', 'col-cites-2026'],
      added: '2026-11-24',
      tlp: 'clear',
      terms: [],
      exceptions: [],
      falsePositives: [],
      examples: { match: [], noMatch: [] },
      category: isCategory(category) ? category : 'general-wildlife',
      // Of a species listed in part (NC: the rest is not), most of what is traded is of the rest: red deer, polecats.
      protection: /none|NC/.test(cites) ? 'none' : cites === 'I' ? 'strict' : 'regulated',
      taxa: [{ name, rank: isRank(lower) ? lower : 'species', relation: 'exact', cites, asOf }],
    };
  }
}

/**
 * The species of the tables: every listed taxon under its scientific names and the common names that the sources give.
 * An ambiguous name and a bare genus count only beside another sign of wildlife; a common name that is one ordinary
 * word of some language is left to the curated concepts.
 */
export function* addTableTaxa(
  tables: ReadonlyMap<string, string>,
  firstIndex: number,
  isOrdinary: (word: string) => boolean,
  add: AddName,
): Steps<TaxonColumns> {
  let names = 0;
  const rows = (name: string): Row[] => readTable(tables.get(name) ?? '');
  const taxa = new Map<string, TableConcept>();
  const listed: TaxonRow[] = [];
  for (const [name = '', rank = '', , , , listing = '', asOf = '', category = ''] of rows('taxa')) {
    if (++names % namesAStep === 0) yield;
    if (!isCategory(category)) continue;
    const row: TaxonRow = { name, description: [rank, listing, asOf, category] };
    const concept = new TableConcept(firstIndex + listed.length, row);
    listed.push(row);
    taxa.set(name, concept);
    // A name of two words is nothing else; one word may be a genus and a girl.
    add(concept, name.toLowerCase(), 'la', name.includes(' ') ? undefined : 'wildlife');
  }
  yield;
  for (const [synonym = '', accepted = ''] of rows('taxon-synonyms')) {
    if (++names % namesAStep === 0) yield;
    const concept = taxa.get(accepted);
    if (concept !== undefined && synonym.includes(' ')) add(concept, synonym.toLowerCase(), 'la', undefined);
  }
  for (const table of ['common-names', 'common-names-cc-by-sa'])
    for (const [name = '', language = '', taxon = '', , ambiguous = ''] of rows(table)) {
      if (++names % namesAStep === 0) yield;
      const concept = taxa.get(taxon);
      if (concept === undefined || !isLanguage(language)) continue;
      // White, ship and dragon name a monkey, a sturgeon and a bird; beside a real animal they would name them still.
      if (!/\s/.test(name) && isOrdinary(name)) continue;
      add(concept, name, language, ambiguous === 'yes' ? 'wildlife' : undefined);
    }
  return taxonColumnsOf(listed);
}
