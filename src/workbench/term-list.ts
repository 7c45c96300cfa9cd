import { matchKinds } from '../assessment.js';
import { categories } from '../category.js';
import type { CompiledConcept, CompiledLexicon, CompiledTerm } from '../lexicon/compiled-lexicon.js';
import { languages } from '../lexicon/languages.js';
import type { Concept, Lexicon, Term } from '../lexicon/lexicon.js';
import type { LexiconTerm } from './catalogue-schemas.js';
import { describeTerm } from './describe-term.js';
import { sourcesOfNames } from './sources-of-names.js';

const none = 255;
const languageNumber = new Map<string, number>(languages.map((language, at) => [language, at]));
const kindNumber = new Map<string, number>(matchKinds.map((kind, at) => [kind, at]));
const categoryNumber = new Map<string, number>(categories.map((category, at) => [category, at]));

/** What a term must be to be listed; what is not given may be anything. */
export interface TermFilter {
  readonly language?: string | undefined;
  readonly category?: string | undefined;
  readonly kind?: string | undefined;
  readonly origin?: string | undefined;
  /** In any case, part of the term, of its concept's id or title. */
  readonly q?: string | undefined;
}

/** All terms by number: the curated ones by concept, then the names of the species tables. */
export interface TermList {
  readonly count: number;
  readonly curated: number;
  term(at: number): LexiconTerm;
  isAmber(at: number): boolean;
  /** Numbers of the terms that a filter leaves; of those that `q` finds, the term itself first, then those with it. */
  select(filter: TermFilter, amber: boolean): Int32Array;
  countBy(column: 'language' | 'category' | 'kind', amber: boolean): Record<string, number>;
  /** The numbers of a concept's terms. */
  of(conceptId: string): readonly number[];
}

/**
 * A hundred thousand terms are kept as a few bytes each, to filter by; what is listed of one is made when it is asked
 * for.
 */
export function createTermList(lexicon: Lexicon, compiled: CompiledLexicon): TermList {
  const own: { concept: Concept; term: Term }[] = lexicon.concepts.flatMap((concept) =>
    concept.terms.map((term) => ({ concept, term })),
  );
  const all = [...compiled.terms];
  const names = all.filter(({ concept }) => concept.index >= lexicon.concepts.length);
  const nameSources = sourcesOfNames(lexicon.tables, names);
  const emoji = new Set(
    all.filter(({ kind }) => kind === 'emoji').map(({ concept, text }) => `${concept.source.id} ${text}`),
  );
  const kindOf = (concept: Concept, text: string): LexiconTerm['kind'] =>
    emoji.has(`${concept.id} ${text}`) ? 'emoji' : concept.kind;

  const count = own.length + names.length;
  const columns = {
    language: new Uint8Array(count),
    category: new Uint8Array(count).fill(none),
    kind: new Uint8Array(count),
  };
  const labels = { language: languages, category: categories, kind: matchKinds };
  const amber = new Uint8Array(own.length);
  /** The first and one past the last of a concept's terms. */
  const ranges = new Map<string, { from: number; to: number }>();
  const note = (at: number, concept: Concept, language: string, kind: string): void => {
    columns.language[at] = languageNumber.get(language) ?? none;
    columns.kind[at] = kindNumber.get(kind) ?? none;
    if ('category' in concept) columns.category[at] = categoryNumber.get(concept.category) ?? none;
  };
  own.forEach(({ concept, term }, at) => {
    note(at, concept, term.language, kindOf(concept, term.text));
    amber[at] = term.tlp === 'amber' ? 1 : 0;
    const range = ranges.get(concept.id);
    if (range === undefined) ranges.set(concept.id, { from: at, to: at + 1 });
    else range.to = at + 1;
  });
  names.forEach(({ concept, languages: [language = 'und'] }, at) => {
    note(own.length + at, concept.describe(), language, 'taxon');
  });

  const nameTerm = (name: CompiledTerm, at: number): LexiconTerm => {
    const concept = name.concept.describe();
    const [language] = name.languages;
    const known = languages.find((candidate) => candidate === language) ?? 'und';
    return describeTerm(
      concept,
      { ...name, language: known, source: nameSources[at] },
      'taxon',
      'species-table',
      lexicon.sources,
    );
  };
  const textAt = (at: number): string => own[at]?.term.text ?? names[at - own.length]?.text ?? '';
  const conceptAt = (at: number): string => {
    const concept = own[at]?.concept;
    if (concept !== undefined) return `${concept.id}\n${concept.title}`;
    return names[at - own.length]?.concept.describe().id ?? '';
  };
  /** How well what was typed fits a term, best first; undefined where it does not. */
  const fitOf = (at: number, part: string): 0 | 1 | 2 | undefined => {
    const text = textAt(at).toLowerCase();
    if (text === part) return 0;
    if (text.includes(part)) return 1;
    return conceptAt(at).toLowerCase().includes(part) ? 2 : undefined;
  };
  const isAmber = (at: number): boolean => amber[at] === 1;

  return {
    count,
    curated: own.length,
    isAmber,
    term(at) {
      const entry = own[at];
      if (entry !== undefined)
        return describeTerm(
          entry.concept,
          entry.term,
          kindOf(entry.concept, entry.term.text),
          'curated',
          lexicon.sources,
        );
      const name = names[at - own.length];
      if (name === undefined) throw new RangeError(`There is no term ${at}`);
      return nameTerm(name, at - own.length);
    },
    select({ language, category, kind, origin, q }, withAmber) {
      const wanted = {
        language: language === undefined ? undefined : languageNumber.get(language),
        category: category === undefined ? undefined : categoryNumber.get(category),
        kind: kind === undefined ? undefined : kindNumber.get(kind),
      };
      const part = q?.normalize('NFC').toLowerCase();
      const from = origin === 'species-table' ? own.length : 0;
      const to = origin === 'curated' ? own.length : count;
      const found: [number[], number[], number[]] = [[], [], []];
      for (let at = from; at < to; at++) {
        if (wanted.language !== undefined && columns.language[at] !== wanted.language) continue;
        if (wanted.category !== undefined && columns.category[at] !== wanted.category) continue;
        if (wanted.kind !== undefined && columns.kind[at] !== wanted.kind) continue;
        if (!withAmber && isAmber(at)) continue;
        const fit = part === undefined ? 0 : fitOf(at, part);
        if (fit !== undefined) found[fit].push(at);
      }
      return Int32Array.from(found.flat());
    },
    countBy(name, withAmber) {
      const totals = new Uint32Array(none + 1);
      for (let at = 0; at < count; at++)
        if (withAmber || !isAmber(at))
          totals[columns[name][at] ?? none] = (totals[columns[name][at] ?? none] ?? 0) + 1;
      return Object.fromEntries(
        labels[name].flatMap((label, at) => (totals[at] === 0 ? [] : [[label, totals[at] ?? 0]])),
      );
    },
    of(conceptId) {
      const range = ranges.get(conceptId);
      if (range !== undefined) return Array.from({ length: range.to - range.from }, (_, k) => range.from + k);
      const found: number[] = [];
      let known: { concept: CompiledConcept; own: boolean } | undefined;
      names.forEach(({ concept }, at) => {
        if (known?.concept !== concept) known = { concept, own: concept.describe().id === conceptId };
        if (known.own) found.push(own.length + at);
      });
      return found;
    },
  };
}
