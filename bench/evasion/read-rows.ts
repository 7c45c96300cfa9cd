import { readFileSync } from 'node:fs';

/** The rows of a table beside this file: tab-separated, names of columns first, `#` before a remark. */
export function readRows(file: string): readonly Readonly<Record<string, string>>[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  const [head = '', ...rest] = lines.filter((line) => line.trim() !== '' && !line.startsWith('# '));
  const columns = head.split('\t');
  return rest.map((line) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length)
      throw new Error(`${file}: ${cells.length} cells, not ${columns.length}: ${line}`);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}
