import type { Assessment, Verdict } from '../assessment.js';
import type { EvaluationRow } from './evaluation-row.js';
import { judgeRow, type Outcome, type PositiveBy } from './judge-row.js';
import { scriptOf } from './script-of.js';
import { textOfPost } from './text-of-post.js';

/** What is kept of a row once it was judged: enough to count and to find it again, without its text. */
export interface EvaluatedRow {
  file: string;
  id: string;
  lang: string;
  script: string;
  surface: string;
  label: EvaluationRow['label'];
  category: string | undefined;
  tactics: string[];
  outcome: Outcome;
  score: number;
  risk: Verdict['risk'];
  action: Verdict['recommendedAction'];
  foundCategories: string[];
  findings: string[];
}

export function evaluateRow(
  file: string,
  row: EvaluationRow,
  assessment: Assessment,
  positiveBy: PositiveBy,
): EvaluatedRow {
  const { verdict, findings } = assessment;
  return {
    file,
    id: row.id,
    lang: row.lang,
    script: scriptOf(textOfPost(row.request)),
    surface: row.request.surface ?? 'post',
    label: row.label,
    category: row.category,
    tactics: row.tactics,
    outcome: judgeRow(row.label, verdict, positiveBy),
    score: verdict.score,
    risk: verdict.risk,
    action: verdict.recommendedAction,
    foundCategories: verdict.categories.map(({ category }) => category),
    findings: [...new Set(findings.map(({ ruleId }) => ruleId))],
  };
}
