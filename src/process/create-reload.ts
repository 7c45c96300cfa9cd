import { formatProblem, LexiconError } from '../lexicon/lexicon-error.js';
import type { LexiconSnapshot } from '../lexicon/snapshot.js';
import type { Reload, ReloadResult } from './reload-result.js';

export interface ReloadSteps {
  read(): LexiconSnapshot;
  /** What keeps it from being served; none when it is good. */
  check(snapshot: LexiconSnapshot): Promise<readonly string[]>;
  /** Builds it everywhere, then puts it in place everywhere; gives its version. Throws when that fails anywhere. */
  swap(snapshot: LexiconSnapshot): Promise<string>;
  /** Told of each result, also where nobody waits for it. */
  done(result: ReloadResult): void;
}

/** Loads the lexicon anew, one time after the other, and keeps the one before on any problem. Never rejects. */
export function createReload({ read, check, swap, done }: ReloadSteps): Reload {
  let last: Promise<unknown> = Promise.resolve();

  async function attempt(): Promise<ReloadResult> {
    try {
      const snapshot = read();
      const problems = await check(snapshot);
      if (problems.length > 0) return { outcome: 'refused', problems };
      return { outcome: 'loaded', lexicon: await swap(snapshot) };
    } catch (error) {
      const problems =
        error instanceof LexiconError
          ? error.problems.map(formatProblem)
          : [error instanceof Error ? error.message : String(error)];
      return { outcome: 'refused', problems };
    }
  }

  return () => {
    const result = last.then(attempt).then((outcome) => {
      done(outcome);
      return outcome;
    });
    last = result;
    return result;
  };
}
