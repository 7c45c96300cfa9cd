import type { Outcome } from './outcome.js';

/** Counts of a run, by `column value`: plain data, so that each thread counts its own. */
export interface Tally {
  posts: number;
  problems: number;
  counts: Record<string, number>;
}

export function emptyTally(): Tally {
  return { posts: 0, problems: 0, counts: {} };
}

/** Counts a row: undefined for one that could not be judged. */
export function countOutcome(tally: Tally, outcome: Outcome | undefined): void {
  tally.posts += 1;
  if (outcome === undefined) {
    tally.problems += 1;
    return;
  }
  const { risk, action, language, categories, evasions } = outcome;
  const add = (column: string, value: string) => {
    const key = `${column} ${value}`;
    tally.counts[key] = (tally.counts[key] ?? 0) + 1;
  };
  add('risk', risk);
  add('action', action);
  // Of what is found in none of them there is no more to tell.
  if (risk === 'none') return;
  add('language', language);
  for (const category of categories) add('category', category);
  for (const evasion of evasions) add('evasion', evasion);
}

export function addTally(sum: Tally, { posts, problems, counts }: Tally): void {
  sum.posts += posts;
  sum.problems += problems;
  for (const [key, count] of Object.entries(counts)) sum.counts[key] = (sum.counts[key] ?? 0) + count;
}
