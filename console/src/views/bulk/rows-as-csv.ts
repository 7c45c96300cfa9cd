import { type ResultCells, resultColumns } from '../../../../src/result-columns.js';
import type { ResultRow } from './result-row.js';

/**
 * The rows as a CSV file that spreadsheets open right: with a mark of the encoding, and no cell that is a formula. Its
 * columns are those of the command line, and the beginning of each text.
 */
export async function rowsAsCsv(rows: readonly ResultRow[]): Promise<Blob> {
  const { default: papa } = await import('papaparse');
  const data = rows.map((row) => {
    const cells = cellsOf(row);
    return [...resultColumns.map((name) => cells[name]), row.text];
  });
  const text = papa.unparse({ fields: [...resultColumns, 'text'], data }, { escapeFormulae: true });
  return new Blob(['\ufeff', text, '\r\n'], { type: 'text/csv' });
}

function cellsOf(row: ResultRow): ResultCells {
  return {
    ...row,
    risk: row.risk ?? '',
    score: row.score ?? '',
    action: row.action ?? '',
    categories: row.categories.join(' '),
    evasions: row.evasions.join(' '),
    findings: row.findings.join(' '),
    found: row.found.join(' | '),
  };
}
