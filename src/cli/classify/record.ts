/** A post of a file, as text that is yet to be read; undefined when it is too long to be. */
export interface FileRecord {
  /** Line of an NDJSON file, or row of a CSV file after its head, from 1. */
  readonly line: number;
  readonly text: string | undefined;
}
