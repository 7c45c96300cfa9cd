import { relative } from 'node:path';
import { environment } from '../config.js';

/** The folder that a keeper works in: the one asked for, or that of the service; as a path from here. */
export function lexiconDirectory(asked: string | undefined): string {
  const directory = asked ?? environment.shape.LEXICON_DIR.parse(process.env.LEXICON_DIR || undefined);
  return relative(process.cwd(), directory) || '.';
}
