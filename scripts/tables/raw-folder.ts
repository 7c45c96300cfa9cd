import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the raw folder that was given as the first argument; see lexicons/tables/README.md for what it holds. */
export function rawFile(...parts: string[]): string {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error(`usage: tsx ${process.argv[1]} <raw folder>`);
  const file = join(folder, ...parts);
  if (!existsSync(file)) throw new Error(`the raw folder lacks ${parts.join('/')}`);
  return file;
}
