import type { AssessPost } from '../assess-post.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import type { Concept, Lexicon } from '../lexicon/lexicon.js';
import { type ActAlone, createActAlone } from './act-alone.js';
import type { LexiconConcept, LexiconSummary, LexiconTerm } from './catalogue-schemas.js';
import { countCoverage } from './count-coverage.js';
import { describeConcept } from './describe-concept.js';
import { createTermList, type TermFilter } from './term-list.js';

/** What stands in the lexicon, for readers. Amber terms are shown only to those with the right to see them. */
export interface Catalogue {
  readonly version: string;
  summary(amber: boolean): LexiconSummary;
  /** The numbers of the terms that a filter leaves, in the order of the list, those that fit `q` best first. */
  select(filter: TermFilter, amber: boolean): Int32Array;
  term(at: number): LexiconTerm;
  concept(id: string, amber: boolean): LexiconConcept | undefined;
  readonly actAlone: ActAlone;
}

/** Selections kept, since a reader who pages asks for the same again and again. */
const mostKept = 8;

export function createCatalogue(lexicon: Lexicon, compiled: CompiledLexicon, assess: AssessPost): Catalogue {
  const list = createTermList(lexicon, compiled);
  const kept = new Map<string, Int32Array>();
  /** The numbers of the listed taxa by their ids, made when one is first asked for. */
  let listedById: ReadonlyMap<string, number> | undefined;
  const readListed = (): ReadonlyMap<string, number> => {
    const byId = new Map<string, number>();
    for (let index = lexicon.concepts.length; index < compiled.concepts.length; index++)
      byId.set(compiled.concepts.at(index)?.describe().id ?? '', index);
    return byId;
  };

  const conceptOf = (id: string): Concept | undefined => {
    const curated = lexicon.concepts.find((concept) => concept.id === id);
    if (curated !== undefined) return curated;
    listedById ??= readListed();
    const index = listedById.get(id);
    return index === undefined ? undefined : compiled.concepts.at(index)?.describe();
  };

  const select = (filter: TermFilter, amber: boolean): Int32Array => {
    const { language, category, kind, origin, q } = filter;
    const key = JSON.stringify([language, category, kind, origin, q, amber]);
    const found = kept.get(key) ?? list.select(filter, amber);
    kept.delete(key);
    kept.set(key, found);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return found;
  };

  /** Counted once for each kind of reader: all terms are gone through several times. */
  const summaries = new Map<boolean, LexiconSummary>();
  const summarise = (amber: boolean): LexiconSummary => {
    const concepts = lexicon.concepts.filter(({ tlp }) => amber || tlp === 'clear');
    const dates = [...concepts.map(({ added }) => added)].sort();
    return {
      version: lexicon.version,
      date: dates.at(-1) ?? '',
      terms: select({}, amber).length,
      concepts: concepts.length + compiled.concepts.length - lexicon.concepts.length,
      curated: { terms: select({ origin: 'curated' }, amber).length, concepts: concepts.length },
      languages: list.countBy('language', amber),
      categories: list.countBy('category', amber),
      kinds: list.countBy('kind', amber),
      coverage: countCoverage(concepts, amber),
      sources: Object.entries(lexicon.sources).map(([id, { title, url, licence, read }]) => ({
        id,
        title,
        ...(url !== undefined && { url }),
        licence,
        read,
      })),
    };
  };

  return {
    version: lexicon.version,
    select,
    term: list.term,
    actAlone: createActAlone(assess, list.count, list.term),
    summary(amber) {
      const known = summaries.get(amber) ?? summarise(amber);
      summaries.set(amber, known);
      return known;
    },
    concept(id, amber) {
      const concept = conceptOf(id);
      if (concept === undefined || (!amber && concept.tlp === 'amber')) return undefined;
      const all = list.of(id);
      const seen = all.filter((at) => amber || !list.isAmber(at)).map(list.term);
      const hidden = all.filter((at) => !amber && list.isAmber(at)).map((at) => list.term(at).text);
      const shown = describeConcept(
        concept,
        seen,
        concept.file.startsWith('tables/') ? 'species-table' : 'curated',
        lexicon.sources,
      );
      return hidden.length === 0 ? shown : withoutMention(shown, hidden);
    },
  };
}

/** An example or an exception that holds a term not published would publish it. */
function withoutMention(concept: LexiconConcept, hidden: readonly string[]): LexiconConcept {
  const mentions = ({ text }: { text: string }): boolean =>
    hidden.some((term) => text.toLowerCase().includes(term.toLowerCase()));
  const { examples, exceptions } = concept;
  return {
    ...concept,
    exceptions: exceptions.filter((exception) => !mentions(exception)),
    examples: {
      match: examples.match.filter((example) => !mentions(example)),
      noMatch: examples.noMatch.filter((example) => !mentions(example)),
    },
  };
}
