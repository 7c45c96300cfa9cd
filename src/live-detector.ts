import type { Detector } from './detector.js';

/** A detector in whose place another may be put between two posts. */
export interface LiveDetector extends Detector {
  replace(next: Detector): void;
}

/**
 * What routes hold, so that a new lexicon serves from one post to the next: an assignment is all that changes, and no
 * post is judged by halves of two lexicons.
 */
export function createLiveDetector(first: Detector): LiveDetector {
  let current = first;
  return {
    get versions() {
      return current.versions;
    },
    assess: (post) => current.assess(post),
    workbench: () => current.workbench(),
    replace(next) {
      current = next;
    },
  };
}
