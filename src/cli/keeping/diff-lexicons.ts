import type { Concept, LexiconDraft } from '../../lexicon/lexicon.js';
import { leavesOf } from './leaves-of.js';

/** An entry of a lexicon that another has not, or has otherwise. */
export interface LexiconChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** `taxa/pangolin`, `policy`, `tables/names`. */
  readonly entry: string;
  /** What is other in it, a line each. */
  readonly lines: readonly string[];
}

/** What was changed from one lexicon to another: concepts with their terms, rules, numbers, sources, tables. */
export function diffLexicons(before: LexiconDraft, after: LexiconDraft): LexiconChange[] {
  return [
    ...diffEntries(byId(before.concepts), byId(after.concepts), diffConcepts, ({ terms }) => [
      `${terms.length} terms`,
    ]),
    ...diffEntries(byId(before.findings), byId(after.findings), diffLeaves, ({ title }) => [title]),
    ...diffEntries(new Map([['policy', before.policy]]), new Map([['policy', after.policy]]), diffLeaves),
    ...diffEntries(new Map([['sources', before.sources]]), new Map([['sources', after.sources]]), diffLeaves),
    ...diffEntries(namedTables(before), namedTables(after), diffTables),
  ];
}

function byId<T extends { id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function namedTables({ tables }: LexiconDraft): Map<string, string> {
  return new Map([...tables].map(([name, text]) => [`tables/${name}`, text]));
}

function diffEntries<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  diff: (one: T, other: T) => string[],
  describe: (entry: T) => string[] = () => [],
): LexiconChange[] {
  const changes: LexiconChange[] = [];
  for (const entry of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const one = before.get(entry);
    const other = after.get(entry);
    if (one === undefined && other !== undefined)
      changes.push({ kind: 'added', entry, lines: describe(other) });
    else if (one !== undefined && other === undefined)
      changes.push({ kind: 'removed', entry, lines: describe(one) });
    else if (one !== undefined && other !== undefined) {
      const lines = diff(one, other);
      if (lines.length > 0) changes.push({ kind: 'changed', entry, lines });
    }
  }
  return changes;
}

function diffConcepts(before: Concept, after: Concept): string[] {
  const own = ({ terms: _terms, exceptions: _exceptions, file: _file, ...rest }: Concept) => rest;
  return [
    ...diffLeaves(own(before), own(after)),
    ...diffWords(before.terms, after.terms, 'term'),
    ...diffWords(before.exceptions, after.exceptions, 'exception'),
  ];
}

type Word = { text: string; language: string; position: number };

function diffWords(before: readonly Word[], after: readonly Word[], what: string): string[] {
  const named = (words: readonly Word[]) =>
    new Map(
      words.map(({ text, language, position: _position, ...rest }) => [
        `${what} ${language} "${text}"`,
        rest,
      ]),
    );
  return diffEntries<object>(named(before), named(after), diffLeaves).map(
    ({ kind, entry, lines }) => `${signs[kind]} ${[entry, ...lines].join('; ')}`,
  );
}

const signs = { added: '+', removed: '-', changed: '~' } as const;

/** `strength: "weak" -> "strong"`, for each leaf that is other. */
function diffLeaves(before: unknown, after: unknown): string[] {
  const one = leavesOf(before);
  const other = leavesOf(after);
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((path) => one.get(path) !== other.get(path))
    .map((path) => `${path}: ${short(one.get(path))} -> ${short(other.get(path))}`);
}

const mostUnits = 80;

function short(text = 'nothing'): string {
  return text.length > mostUnits ? `${text.slice(0, mostUnits)}…` : text;
}

function diffTables(before: string, after: string): string[] {
  if (before === after) return [];
  const one = new Set(before.split('\n'));
  const other = new Set(after.split('\n'));
  const added = [...other].filter((line) => !one.has(line)).length;
  const removed = [...one].filter((line) => !other.has(line)).length;
  return [`${added} lines added, ${removed} removed`];
}
