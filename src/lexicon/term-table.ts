import { matchKinds, statuses, strengths } from '../assessment.js';
import type { CompiledTerm, ConceptList } from './compiled-lexicon.js';
import { lights, needs } from './schema.js';
import { type TextColumns, TextTable, textColumnsOf } from './text-table.js';

/** The terms by their numbers, as an array has them. */
export interface TermList extends Iterable<CompiledTerm> {
  readonly length: number;
  at(index: number): CompiledTerm | undefined;
}

/** What a table of terms is made of: nothing but texts and numbers, to be written to a file as it is. */
export interface TermColumns {
  /** The text of each, and behind it its words with their marks where it has any; parted by `between`. */
  readonly texts: TextColumns;
  readonly concepts: Int32Array;
  /** Which of the lists of languages. */
  readonly languages: Uint16Array;
  readonly languageLists: readonly (readonly string[])[];
  readonly letters: Uint16Array;
  /** The rest, a few bits each. */
  readonly traits: Uint32Array;
}

const between = '\u0001';
const flags = { caseSensitive: 1, exception: 2, strictMarks: 4, hasNatives: 8, inflects: 16 } as const;
const firstChoice = 5;
/** What is one of a few, in the order of their bits. */
const choices = {
  kind: matchKinds,
  status: statuses,
  tlp: lights,
  strength: strengths,
  needs: [undefined, ...needs],
} as const;
const bitsOfChoice = 4;

export function columnsOf(terms: readonly CompiledTerm[]): TermColumns {
  const count = terms.length;
  const concepts = new Int32Array(count);
  const languages = new Uint16Array(count);
  const letters = new Uint16Array(count);
  const traits = new Uint32Array(count);
  const lists = new Map<string, number>();
  const languageLists: (readonly string[])[] = [];
  terms.forEach((term, at) => {
    concepts[at] = term.concept.index;
    const key = term.languages.join();
    const list = lists.get(key) ?? languageLists.push(term.languages) - 1;
    lists.set(key, list);
    languages[at] = list;
    letters[at] = term.letters;
    traits[at] = traitsOf(term);
  });
  return {
    texts: textColumnsOf(terms.map(({ text, natives = [] }) => [text, ...natives].join(between))),
    concepts,
    languages,
    languageLists,
    letters,
    traits,
  };
}

function traitsOf(term: CompiledTerm): number {
  let traits =
    (term.caseSensitive ? flags.caseSensitive : 0) |
    (term.exception ? flags.exception : 0) |
    (term.inflects ? flags.inflects : 0) |
    (term.strictMarks ? flags.strictMarks : 0) |
    (term.natives === undefined ? 0 : flags.hasNatives);
  const chosen = [
    choices.kind.indexOf(term.kind),
    choices.status.indexOf(term.status),
    choices.tlp.indexOf(term.tlp),
    choices.strength.indexOf(term.strength),
    choices.needs.indexOf(term.needs),
  ];
  chosen.forEach((choice, k) => {
    traits |= choice << (firstChoice + k * bitsOfChoice);
  });
  return traits;
}

/**
 * A quarter of a million terms in a few arrays. What is known of one is made when it is first matched: as an object
 * each, made beforehand, they would be a fifth of the service's memory and half of its start.
 */
export class TermTable implements TermList {
  private readonly made = new Map<number, CompiledTerm>();
  private readonly texts: TextTable;

  constructor(
    private readonly columns: TermColumns,
    private readonly concepts: ConceptList,
  ) {
    this.texts = new TextTable(columns.texts);
  }

  get length(): number {
    return this.columns.traits.length;
  }

  at(index: number): CompiledTerm | undefined {
    const known = this.made.get(index);
    if (known !== undefined) return known;
    const term = this.make(index);
    if (term !== undefined) this.made.set(index, term);
    return term;
  }

  /** All of them, kept by nobody but the caller. */
  *[Symbol.iterator](): Iterator<CompiledTerm> {
    for (let index = 0; index < this.length; index++) {
      const term = this.made.get(index) ?? this.make(index);
      if (term !== undefined) yield term;
    }
  }

  private make(index: number): CompiledTerm | undefined {
    const { columns } = this;
    const concept = this.concepts.at(columns.concepts[index] ?? this.concepts.length);
    if (concept === undefined) return undefined;
    const traits = columns.traits[index] ?? 0;
    const choose = <T>(of: readonly T[], k: number): T | undefined =>
      of[(traits >>> (firstChoice + k * bitsOfChoice)) & ((1 << bitsOfChoice) - 1)];
    const [text = '', ...natives] = (this.texts.at(index) ?? '').split(between);
    return {
      concept,
      text,
      languages: columns.languageLists[columns.languages[index] ?? 0] ?? [],
      kind: choose(choices.kind, 0) ?? 'taxon',
      status: choose(choices.status, 1) ?? 'stable',
      tlp: choose(choices.tlp, 2) ?? 'clear',
      strength: choose(choices.strength, 3) ?? 'strong',
      needs: choose(choices.needs, 4),
      caseSensitive: (traits & flags.caseSensitive) !== 0,
      inflects: (traits & flags.inflects) !== 0,
      exception: (traits & flags.exception) !== 0,
      natives: (traits & flags.hasNatives) === 0 ? undefined : natives,
      strictMarks: (traits & flags.strictMarks) !== 0,
      letters: columns.letters[index] ?? 0,
    };
  }
}
