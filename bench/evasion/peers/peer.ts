import type { Span } from '../overlap-of.js';

/** Another library, given the plain terms of the seed posts as its word list. */
export interface Peer {
  readonly name: string;
  /** The package, or nothing for a baseline of a few lines. */
  readonly package: string | undefined;
  /** Its settings, in words. */
  readonly settings: string;
  flags(text: string): boolean;
  /** Places in the text as received, for the peers that tell them. */
  locate?(text: string): readonly Span[];
}
