import type { Assessment, Versions } from './assessment.js';
import type { Lexicon } from './lexicon/lexicon.js';
import type { Post } from './post.js';
import type { ReadPost } from './read-post.js';
import { describeJudgement, type JudgementDescription } from './scoring/describe-judgement.js';
import { judge } from './scoring/judge.js';

export type AssessPost = (post: Post) => Assessment;

const nothing: Assessment['verdict'] = { risk: 'none', score: 0, recommendedAction: 'allow', categories: [] };

/** From what stands in a post to the answer: judging and describing. */
export function createAssessPost(
  { policy, findings }: Pick<Lexicon, 'policy' | 'findings'>,
  versions: Versions,
  readPost: ReadPost,
): AssessPost {
  const counted = findings.filter(({ status }) => status === 'stable' || status === 'test');
  const hasExperimentalFindings = findings.some(({ status }) => status === 'experimental');

  return (post) => {
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
