import type { EvaluatedRow } from '../../src/evaluation/evaluate-row.js';

/** A row that was rightly found, but for the parts that a test is about. */
export function evaluatedRow(parts: Partial<EvaluatedRow>): EvaluatedRow {
  return {
    file: 'a.jsonl',
    id: '1',
    lang: 'en',
    script: 'Latin',
    surface: 'post',
    label: 'traffic',
    category: undefined,
    tactics: [],
    outcome: 'true-positive',
    score: 0.9,
    risk: 'high',
    action: 'block',
    foundCategories: [],
    findings: [],
    ...parts,
  };
}
