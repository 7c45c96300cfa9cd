import type { Assessment, Versions } from './assessment.js';
import type { Lexicon } from './lexicon/lexicon.js';
import type { Post } from './post.js';
import { createReadPost } from './read-post.js';
import { describeJudgement, type JudgementDescription } from './scoring/describe-judgement.js';
import { judge } from './scoring/judge.js';

export interface Detector {
  readonly versions: Versions;
  /** Judges a post. Pure: the same post gets the same answer; spans are UTF-16 units of the fields as received. */
  assess(post: Post): Assessment;
}

const engineVersion = '0.1.0';
const nothing: Assessment['verdict'] = { risk: 'none', score: 0, recommendedAction: 'allow', categories: [] };

/** Reading, judging, describing: the whole of the core, from a post to the answer. */
export function createDetector(lexicon: Lexicon): Detector {
  const readPost = createReadPost(lexicon);
  const { policy, findings } = lexicon;
  const counted = findings.filter(({ status }) => status === 'stable' || status === 'test');
  const hasExperimentalFindings = findings.some(({ status }) => status === 'experimental');
  const versions: Versions = {
    api: 'v1',
    engine: engineVersion,
    lexicon: lexicon.version,
    policy: policy.version,
  };

  return {
    versions,
    assess(post) {
      const reading = readPost(post);
      const id = post.id === undefined ? {} : { id: post.id };
      const { surface, language, notEvaluated } = reading;
      const common = { language, notEvaluated: [...notEvaluated], versions };
      if (!reading.hasSubject)
        return { ...id, verdict: nothing, findings: [], evidence: [], matches: [], shadow: [], ...common };
      const gathered = reading.evidence(false);
      const main = describeJudgement(
        judge(gathered.items, counted, surface, policy),
        gathered,
        language.detected,
      );
      const shadow: Assessment['shadow'] = [];
      if (hasExperimentalFindings || reading.hasExperimental) {
        const more = reading.evidence(true);
        shadow.push(
          ...added(
            main,
            describeJudgement(judge(more.items, findings, surface, policy), more, language.detected),
          ),
        );
      }
      return { ...id, ...main, shadow, ...common };
    },
  };
}

/** Findings of the larger judgement that the counted one lacks. */
function added(main: JudgementDescription, larger: JudgementDescription): Assessment['shadow'] {
  const known = new Set(main.findings.map(({ ruleId, category }) => `${ruleId}|${category}`));
  return larger.findings
    .filter(({ ruleId, category }) => !known.has(`${ruleId}|${category}`))
    .map(({ ruleId, category, severity, matches }) => ({
      ruleId,
      category,
      risk: severity,
      matches: matches.flatMap((index) => larger.matches[index] ?? []),
    }));
}
