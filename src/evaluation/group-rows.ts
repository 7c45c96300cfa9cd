import type { EvaluatedRow } from './evaluate-row.js';
import { type Rates, ratesOf, type Tally, tallyOf } from './tally.js';

export interface Group extends Rates {
  name: string;
  rows: number;
  tally: Tally;
}

/** The ways in which results are broken down. A row with several tactics counts for each, one with none for none. */
export const groupings = {
  file: ({ file }) => [file],
  language: ({ lang }) => [lang],
  script: ({ script }) => [script],
  surface: ({ surface }) => [surface],
  category: ({ category }) => (category === undefined ? [] : [category]),
  tactic: ({ tactics }) => tactics,
} as const satisfies Record<string, (row: EvaluatedRow) => readonly string[]>;

export type Grouping = keyof typeof groupings;

export function groupRows(rows: readonly EvaluatedRow[], grouping: Grouping): Group[] {
  const groups = new Map<string, EvaluatedRow[]>();
  for (const row of rows) {
    for (const name of groupings[grouping](row)) {
      const members = groups.get(name) ?? [];
      members.push(row);
      groups.set(name, members);
    }
  }
  return [...groups]
    .map(([name, members]) => groupOf(name, members))
    .sort((one, other) => other.rows - one.rows);
}

export function groupOf(name: string, rows: readonly EvaluatedRow[]): Group {
  const tally = tallyOf(rows.map(({ outcome }) => outcome));
  return { name, rows: rows.length, tally, ...ratesOf(tally) };
}
