import { type AssessPost, createAssessPost } from './assess-post.js';
import type { Versions } from './assessment.js';
import { compileInSteps } from './lexicon/compile.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { createFinders } from './matching/finders.js';
import { packageInfo } from './package-info.js';
import { createReadPost } from './read-post.js';
import { runToEnd, type Steps } from './steps.js';
import { createWorkbench, type Workbench } from './workbench/workbench.js';

export interface Detector {
  readonly versions: Versions;
  /** Judges a post. Pure: the same post gets the same answer; spans are UTF-16 units of the fields as received. */
  readonly assess: AssessPost;
  /** What keepers of the lexicon ask of it. Made when first asked for, since most instances never are. */
  workbench(): Workbench;
}

/** Reading, judging, describing: the whole of the core, from a post to the answer. */
export function createDetector(lexicon: Lexicon): Detector {
  return runToEnd(createDetectorInSteps(lexicon));
}

/** The same, with places to let others run: compiling takes seconds. */
export function* createDetectorInSteps(lexicon: Lexicon): Steps<Detector> {
  const compiled = yield* compileInSteps(lexicon);
  yield;
  const finders = createFinders(lexicon, compiled);
  yield;
  const versions: Versions = {
    api: 'v1',
    engine: packageInfo.version,
    lexicon: lexicon.version,
    policy: lexicon.policy.version,
  };
  const assess = createAssessPost(lexicon, versions, createReadPost(lexicon, finders));
  let workbench: Workbench | undefined;
  return {
    versions,
    assess,
    workbench() {
      workbench ??= createWorkbench({ lexicon, compiled, finders, versions, assess });
      return workbench;
    },
  };
}
