/** One post out of a file, or what is wrong with its line. */
export interface ParsedPost {
  /** Where it stands: the line of an NDJSON file, the row of a CSV file; from 1. */
  line: number;
  post?: Record<string, unknown>;
  fault?: 'not-json' | 'no-text' | 'open-quote';
  /** How much of the file has been read up to here, from 0 to 1. */
  read: number;
}
