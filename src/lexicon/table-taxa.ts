import type { MatchedTaxon } from '../assessment.js';
import { type Category, categories } from '../category.js';
import type { Steps } from '../steps.js';
import type { CompiledConcept } from './compiled-lexicon.js';
import { describeTaxa } from './describe-taxa.js';
import { type Language, languages } from './languages.js';
import type { Need, Taxon } from './lexicon.js';
import { type Row, readTable } from './read-table.js';
import { taxonSchema } from './schema.js';

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

/**
 * A listed taxon as a concept. Its parts are made when it is first matched: of 38,000 nearly none ever is, and made
 * beforehand they would be a third of the service's memory.
 */
export class TableConcept implements CompiledConcept {
  private made: Taxon | undefined;
  private described: MatchedTaxon[] | undefined;

  constructor(
    readonly index: number,
    /** The table of taxa, and where in it the taxon's row begins. */
    private readonly table: string,
    readonly start: number,
  ) {}

  get source(): Taxon {
    this.made ??= this.describe();
    return this.made;
  }

  get taxa(): MatchedTaxon[] {
    this.described ??= describeTaxa(this.source);
    return this.described;
  }

  describe(): Taxon {
    const [name = '', rank = '', , , , listing = '', asOf = '', category = ''] = rowAt(
      this.table,
      this.start,
    );
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
): Steps<TableConcept[]> {
  let names = 0;
  const rows = (name: string): Row[] => readTable(tables.get(name) ?? '');
  const taxa = new Map<string, TableConcept>();
  const table = tables.get('taxa') ?? '';
  for (const start of rowStarts(table)) {
    if (++names % namesAStep === 0) yield;
    const [name = '', , , , , , , category = ''] = rowAt(table, start);
    if (!isCategory(category)) continue;
    const concept = new TableConcept(firstIndex + taxa.size, table, start);
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
  return [...taxa.values()];
}

/** Where the rows of a table begin, the header line left out. */
function* rowStarts(table: string): Iterable<number> {
  for (let at = table.indexOf('\n') + 1; at > 0 && at < table.length; at = table.indexOf('\n', at) + 1)
    if (table.charCodeAt(at) !== newline) yield at;
}

const newline = 0x0a;

function rowAt(table: string, start: number): Row {
  const end = table.indexOf('\n', start);
  return table.slice(start, end < 0 ? table.length : end).split('\t');
}
