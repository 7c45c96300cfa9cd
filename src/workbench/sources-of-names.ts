import type { CompiledTerm } from '../lexicon/compiled-lexicon.js';
import { readTable } from '../lexicon/read-table.js';

const tableNames = ['common-names', 'common-names-cc-by-sa'] as const;

/**
 * Where each common name of the species tables was read; undefined for scientific names, whose concept tells. The
 * names are in the order of the rows, of which some are left out.
 */
export function sourcesOfNames(
  tables: ReadonlyMap<string, string>,
  names: readonly Pick<CompiledTerm, 'text' | 'languages'>[],
): (string | undefined)[] {
  const rows = tableNames.flatMap((name) => readTable(tables.get(name) ?? ''));
  let at = 0;
  return names.map(({ text, languages }) => {
    if (languages[0] === 'la') return undefined;
    while (at < rows.length && !(rows[at]?.[0] === text && rows[at]?.[1] === languages[0])) at++;
    return rows[at++]?.[3];
  });
}
