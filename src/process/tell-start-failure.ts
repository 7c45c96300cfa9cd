import { ConfigError } from '../config.js';
import { LexiconError } from '../lexicon/lexicon-error.js';
import { explainListenError } from './explain-listen-error.js';

/** What whoever runs it must mend is told as it is; anything else with where it came from. */
export function tellStartFailure(error: unknown): string {
  if (error instanceof ConfigError || error instanceof LexiconError) return error.message;
  const taken = explainListenError(error);
  if (taken !== undefined) return taken;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
