import { contentColumns, otherColumns } from './post-columns.js';

const names = new Map([...contentColumns, ...otherColumns].map((name) => [keyOf(name), name]));

/** The column that the head of a table names, however it is written: `Alt Text` and `alt_text` are `altText`. Others stay. */
export function columnName(head: string): string {
  return names.get(keyOf(head)) ?? head.trim();
}

function keyOf(head: string): string {
  return head.toLowerCase().replaceAll(/[\s_-]/g, '');
}
