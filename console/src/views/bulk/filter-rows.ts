import type { ResultRow } from './result-row.js';

export interface Filter {
  text: string;
  risk: string;
  category: string;
  language: string;
  evasion: string;
}

export const noFilter: Filter = { text: '', risk: '', category: '', language: '', evasion: '' };

export const sortKeys = ['line', 'risk', 'score', 'language', 'text'] as const;
export type SortKey = (typeof sortKeys)[number];

const riskOrder = ['none', 'low', 'medium', 'high'];

/** A post that could not be judged has the risk `fault`. */
export function riskName(row: ResultRow): string {
  return row.risk ?? 'fault';
}

export function filterRows(rows: readonly ResultRow[], filter: Filter): ResultRow[] {
  const wanted = filter.text.toLowerCase();
  return rows.filter(
    (row) =>
      (filter.risk === '' || riskName(row) === filter.risk) &&
      (filter.category === '' || row.categories.includes(filter.category)) &&
      (filter.language === '' || row.language === filter.language) &&
      (filter.evasion === '' || row.evasions.includes(filter.evasion)) &&
      (wanted === '' || row.text.toLowerCase().includes(wanted) || row.id.toLowerCase().includes(wanted)),
  );
}

export function sortRows(rows: readonly ResultRow[], key: SortKey, descending: boolean): ResultRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((one, other) => sign * compare(one, other, key) || one.line - other.line);
}

function compare(one: ResultRow, other: ResultRow, key: SortKey): number {
  switch (key) {
    case 'line':
      return one.line - other.line;
    case 'score':
      return (one.score ?? -1) - (other.score ?? -1);
    case 'risk':
      return riskOrder.indexOf(one.risk ?? '') - riskOrder.indexOf(other.risk ?? '');
    default:
      return one[key].localeCompare(other[key]);
  }
}
