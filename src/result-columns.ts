/**
 * The columns of results as CSV, in their order: the command line and the console write the same ones. Lists stand in
 * one cell with spaces between their items; `found` holds quotes, with ` | ` between them.
 */
export const resultColumns = [
  'line',
  'id',
  'risk',
  'score',
  'action',
  'language',
  'categories',
  'evasions',
  'findings',
  'found',
  'problem',
] as const;

export type ResultColumn = (typeof resultColumns)[number];

/** A row, by column; what a post that was not judged has not is empty. */
export type ResultCells = Readonly<Record<ResultColumn, string | number>>;
