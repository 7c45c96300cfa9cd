import type { Detector } from '../../src/detector.js';
import type { Post } from '../../src/post.js';
import { cpuTime } from '../evasion/cpu-time.js';

export interface ClassifyResult {
  readonly posts: number;
  readonly units: number;
  readonly microsecondsPerPost: number;
  readonly postsPerSecond: number;
  /** Posts in which something traded was found. */
  readonly withSubject: number;
}

export const unitsOf = (post: Post): number => (post.title?.length ?? 0) + (post.text?.length ?? 0);

/** Judges posts, each once. What the detector remembers of words is cold when it is new; see to it that the code is not. */
export function measureClassify(detector: Detector, posts: readonly Post[]): ClassifyResult {
  const { result: withSubject, microseconds } = cpuTime(
    () => posts.filter((post) => detector.assess(post).verdict.categories.length > 0).length,
  );
  return {
    posts: posts.length,
    units: posts.reduce((sum, post) => sum + unitsOf(post), 0) / posts.length,
    microsecondsPerPost: microseconds / posts.length,
    postsPerSecond: (posts.length / microseconds) * 1e6,
    withSubject,
  };
}
