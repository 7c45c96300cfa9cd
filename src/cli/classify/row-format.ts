import Papa from 'papaparse';
import type { Assessment } from '../../assessment.js';
import type { Violation } from '../../errors.js';
import { type ResultCells, type ResultColumn, resultColumns } from '../../result-columns.js';
import type { Outcome } from './outcome.js';
import { outcomeOf } from './outcome.js';

/** Why a post was not judged: `line` of an NDJSON file, or row of a CSV file, from 1. */
export interface RowProblem {
  readonly line: number;
  readonly id?: string;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly Violation[];
}

/** How results are written, a line each, and read again to go on with them. */
export interface RowFormat {
  /** Before the first row; with its end of line. */
  readonly head: string;
  write(line: number, result: Assessment | RowProblem): string;
  /** What a written line counts for; undefined for a problem. `id` and `lexicon` where the format tells them. */
  read(row: string): { outcome: Outcome | undefined; id?: string; lexicon?: string };
}

export const rowFormats: Readonly<Record<'ndjson' | 'csv', RowFormat>> = {
  ndjson: {
    head: '',
    write: (_line, result) => `${JSON.stringify(result)}\n`,
    read(row) {
      const result: Assessment | RowProblem = JSON.parse(row);
      const id = result.id === undefined ? {} : { id: result.id };
      if ('code' in result) return { outcome: undefined, ...id };
      return { outcome: outcomeOf(result), ...id, lexicon: result.versions.lexicon };
    },
  },
  csv: {
    head: `${resultColumns.join(',')}\r\n`,
    write(line, result) {
      const cells = cellsOf(line, result);
      // No cell is a formula, and none holds an end of line, so that a row is a line.
      const plain = resultColumns.map((name) => String(cells[name]).replaceAll(/\s+/g, ' '));
      return `${Papa.unparse([plain], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
    },
    read(row) {
      const values = Papa.parse<string[]>(row.trimEnd(), { delimiter: ',' }).data[0] ?? [];
      const cell = (name: ResultColumn) => values[resultColumns.indexOf(name)] ?? '';
      const id = cell('id');
      const list = (name: ResultColumn) => cell(name).split(' ').filter(Boolean);
      const outcome =
        cell('risk') === ''
          ? undefined
          : {
              risk: cell('risk'),
              action: cell('action'),
              language: cell('language'),
              categories: list('categories'),
              evasions: list('evasions'),
            };
      return { outcome, ...(id !== '' && { id }) };
    },
  },
};

const nothing: ResultCells = {
  line: '',
  id: '',
  risk: '',
  score: '',
  action: '',
  language: '',
  categories: '',
  evasions: '',
  findings: '',
  found: '',
  problem: '',
};

function cellsOf(line: number, result: Assessment | RowProblem): ResultCells {
  const { id = '' } = result;
  if ('code' in result) return { ...nothing, line, id, problem: result.detail };
  const { verdict, findings, matches } = result;
  const { risk, action, language, categories, evasions } = outcomeOf(result);
  return {
    line,
    id,
    risk,
    score: verdict.score,
    action,
    language,
    categories: categories.join(' '),
    evasions: evasions.join(' '),
    findings: [...new Set(findings.map(({ ruleId }) => ruleId))].join(' '),
    found: [...new Set(matches.map(({ quote }) => quote))].join(' | '),
    problem: '',
  };
}
