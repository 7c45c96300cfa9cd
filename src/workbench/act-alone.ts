import { setImmediate } from 'node:timers/promises';
import type { AssessPost } from '../assess-post.js';
import { type Action, actions } from '../assessment.js';
import type { Surface } from '../post.js';
import type { LexiconTerm } from './catalogue-schemas.js';

/** How long it may hold up others before it lets them through. */
const sliceMilliseconds = 10;

/**
 * What the policy of a surface recommends for term `at` when that is all the text there is. A promise only when others
 * have waited long enough.
 */
export type ActAlone = (surface: Surface, at: number) => Action | Promise<Action>;

/**
 * Judges terms as texts of their own: a search bar's block list holds what would be blocked, not what might be part of
 * something blocked. A verdict on a term does not change while the lexicon stands, so each is judged once.
 */
export function createActAlone(
  assess: AssessPost,
  count: number,
  term: (at: number) => LexiconTerm,
): ActAlone {
  const known = new Map<Surface, Uint8Array>();
  let sliceStart = performance.now();

  const judged = (verdicts: Uint8Array, surface: Surface, at: number): Action => {
    const { text } = term(at);
    const { recommendedAction } = assess({ text, surface }).verdict;
    verdicts[at] = actions.indexOf(recommendedAction) + 1;
    return recommendedAction;
  };

  return (surface, at) => {
    const verdicts = known.get(surface) ?? new Uint8Array(count);
    known.set(surface, verdicts);
    const before = verdicts[at] ?? 0;
    if (before > 0) return actions[before - 1] ?? 'allow';
    if (performance.now() - sliceStart < sliceMilliseconds) return judged(verdicts, surface, at);
    return setImmediate().then(() => {
      sliceStart = performance.now();
      return judged(verdicts, surface, at);
    });
  };
}
