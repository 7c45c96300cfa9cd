import type { ResultRow } from './result-row.js';

const columns = [
  'line',
  'id',
  'risk',
  'score',
  'action',
  'language',
  'categories',
  'evasions',
  'fault',
  'text',
] as const;

/** The rows as a CSV file that spreadsheets open right: with a mark of the encoding, and no cell that is a formula. */
export async function rowsAsCsv(rows: readonly ResultRow[]): Promise<Blob> {
  const { default: papa } = await import('papaparse');
  const data = rows.map((row) =>
    columns.map((name) => {
      const value = row[name];
      return Array.isArray(value) ? value.join(' ') : (value ?? '');
    }),
  );
  const text = papa.unparse({ fields: [...columns], data }, { escapeFormulae: true });
  return new Blob(['\ufeff', text, '\r\n'], { type: 'text/csv' });
}
