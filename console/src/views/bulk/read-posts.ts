import type { ParsedPost } from './parsed-post.js';
import { readCsv } from './read-csv.js';
import { readNdjson } from './read-ndjson.js';

/** Reads a file of posts by the ending of its name: `.csv` or `.tsv`, else one JSON object a line. */
export function readPosts(file: File): AsyncGenerator<ParsedPost> {
  return /\.(csv|tsv)$/i.test(file.name) ? readCsv(file) : readNdjson(file);
}
