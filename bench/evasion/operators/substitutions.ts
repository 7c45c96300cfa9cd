import { readRows } from '../read-rows.js';

const tables = new Map<string, Map<string, readonly string[]>>();
for (const { table = '', from = '', to = '' } of readRows('tables/substitutions.tsv'))
  tables.set(table, (tables.get(table) ?? new Map<string, readonly string[]>()).set(from, to.split(' ')));

/** A table of `tables/substitutions.tsv`: what each letter or word may be replaced by. */
export function substitutions(name: string): ReadonlyMap<string, readonly string[]> {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`no table of substitutions is named ${name}`);
  return table;
}
