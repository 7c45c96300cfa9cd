import { mkdirSync, writeFileSync } from 'node:fs';

const folder = new URL('../../lexicons/tables/', import.meta.url);

/** Writes a table of the lexicon: header, rows sorted by code unit, no row twice, so that a change is a small diff. */
export function writeTable(name: string, header: readonly string[], rows: Iterable<readonly string[]>): void {
  const lines = new Set<string>();
  for (const row of rows) {
    if (row.length !== header.length)
      throw new Error(`${name}: ${row.length} cells for ${header.length} columns: ${row.join(' | ')}`);
    if (row.some((cell) => /[\t\n\r]/.test(cell)))
      throw new Error(`${name}: a tab or a line break in ${row.join(' | ')}`);
    lines.add(row.join('\t'));
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.tsv`, folder), `${[header.join('\t'), ...[...lines].sort()].join('\n')}\n`);
  console.log(`${name}.tsv: ${lines.size} rows`);
}
