import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of a module in the same folder, for a process to start: TypeScript when run from source, else JavaScript. */
export function moduleBeside(url: string, name: string): string {
  return fileURLToPath(new URL(`./${name}${extname(fileURLToPath(url))}`, url));
}
