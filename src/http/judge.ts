import type { Assessment } from '../assessment.js';
import type { Detector } from '../detector.js';
import type { Post } from '../post.js';
import { encodeOffsets } from './encode-offsets.js';
import type { Metrics } from './metrics.js';

export type Judge = (post: Post) => Assessment;

/** What every route does with a post that has passed validation. */
export function createJudge(detector: Detector, metrics: Metrics): Judge {
  return (post) => {
    const assessment = detector.assess(post);
    metrics.recordAssessment(assessment, post.surface ?? 'post');
    return encodeOffsets(assessment, post, post.offsetEncoding ?? 'utf16');
  };
}
