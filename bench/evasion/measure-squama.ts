import type { PlainSeed } from './check-seeds.js';
import type { DisguisedPost } from './disguise-post.js';
import { overlapOf } from './overlap-of.js';
import type { Squama } from './squama.js';

/** How the detector fares against one operator: counts of posts. */
export interface OperatorResult {
  readonly posts: number;
  /** The category of the plain post, or its concept, at the place of the disguise. */
  readonly found: number;
  /** The same concept as in the plain post. */
  readonly same: number;
  /** Found by evidence that is more than weak. */
  readonly sure: number;
  /** Of the found: a match covers the disguise, no more and no less, by .8. */
  readonly located: number;
  /** Posts that are for review when plain ... */
  readonly flaggedPlain: number;
  /** ... and still are. */
  readonly flagged: number;
}

const enough = 0.8;

/** Reads the posts of one operator; calls back for those in which the term was missed. */
export function measureSquama(
  posts: readonly DisguisedPost[],
  plain: ReadonlyMap<string, PlainSeed>,
  squama: Squama,
  onMiss: (post: DisguisedPost) => void,
): OperatorResult {
  const count = { posts: posts.length, found: 0, same: 0, sure: 0, located: 0, flaggedPlain: 0, flagged: 0 };
  for (const post of posts) {
    const { hits, action } = squama.read(post.text);
    const original = plain.get(post.seed.id);
    const there = hits.filter(
      (hit) =>
        overlapOf(hit, post) > 0 &&
        (hit.category === post.seed.category || original?.concepts.has(hit.concept) === true),
    );
    if (there.length > 0) count.found++;
    else onMiss(post);
    if (there.some(({ concept }) => original?.concepts.has(concept))) count.same++;
    if (there.some(({ strength }) => strength !== 'weak')) count.sure++;
    if (there.some((hit) => overlapOf(hit, post) >= enough)) count.located++;
    if (original?.flagged === true) {
      count.flaggedPlain++;
      if (action !== 'allow') count.flagged++;
    }
  }
  return count;
}
