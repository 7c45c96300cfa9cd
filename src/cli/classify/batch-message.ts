import type { LexiconSnapshot } from '../../lexicon/snapshot.js';
import type { FileRecord } from './record.js';
import type { CsvHead } from './record-reader.js';
import type { Tally } from './tally.js';

/** What the threads of a run say to each other. */

/** With what a thread starts. */
export interface ThreadSettings {
  readonly snapshot: LexiconSnapshot;
  readonly format: 'ndjson' | 'csv';
  readonly isGzip: boolean;
}

export interface Batch {
  readonly head: CsvHead | undefined;
  readonly records: readonly FileRecord[];
}

/** The rows of a batch, as they are written to the file. */
export interface BatchResult {
  readonly bytes: Uint8Array;
  readonly tally: Tally;
  /** Version of the lexicon that judged. */
  readonly lexicon: string;
}
