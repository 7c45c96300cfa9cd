import { columnName } from '../../column-name.js';
import { contentColumns, otherColumns } from '../../post-columns.js';
import { UsageError } from '../usage-error.js';

const known: ReadonlySet<string> = new Set([...contentColumns, ...otherColumns]);

/** The columns that are not looked at. Throws a `UsageError` when none of them holds what could be judged. */
export function assertColumns(heads: readonly string[]): string[] {
  const names = heads.map(columnName);
  if (!contentColumns.some((name) => names.includes(name)))
    throw new UsageError(
      `the first row names no column to judge: give one of ${contentColumns.join(', ')} to the column with the posts, in place of ${heads.join(', ')}`,
    );
  return names.filter((name) => !known.has(name));
}
