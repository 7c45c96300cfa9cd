import type { Assessment } from '../assessment.js';
import type { Detector } from '../detector.js';
import type { Post } from '../post.js';
import { encodeOffsets } from './encode-offsets.js';
import type { Metrics } from './metrics.js';
import { withholdAmber } from './withhold-amber.js';

/** `seesAmber`: whether the caller may see terms that are not published. */
export type Judge = (post: Post, seesAmber: boolean) => Assessment;

/** What every route does with a post that has passed validation. */
export function createJudge(detector: Detector, metrics: Metrics): Judge {
  return (post, seesAmber) => {
    const assessment = detector.assess(post);
    metrics.recordAssessment(assessment, post.surface ?? 'post');
    return encodeOffsets(
      seesAmber ? assessment : withholdAmber(assessment),
      post,
      post.offsetEncoding ?? 'utf16',
    );
  };
}
