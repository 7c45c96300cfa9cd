import { expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment.js';
import { evaluateRow } from '../../src/evaluation/evaluate-row.js';

const assessment: Assessment = {
  verdict: {
    risk: 'high',
    score: 0.9,
    recommendedAction: 'block',
    categories: [{ category: 'ivory', risk: 'high', score: 0.9 }],
  },
  findings: ['findings/mention', 'findings/mention', 'findings/part-offer'].map((ruleId) => ({
    ruleId,
    title: 'a rule',
    category: 'ivory',
    severity: 'high',
    matches: [],
    target: 'poster',
  })),
  evidence: [],
  matches: [],
  shadow: [],
  language: { detected: 'th', supported: true, coverage: 'unreviewed' },
  notEvaluated: [],
  versions: { api: 'v1', engine: '1', lexicon: '1', policy: '1' },
};

test('keeps what is needed to count a row and find it again, not its text', () => {
  const row = {
    id: '7',
    lang: 'th',
    label: 'traffic' as const,
    tactics: ['plain'],
    request: { text: 'ขายงาช้าง' },
  };
  expect(evaluateRow('cases.jsonl', row, assessment, 'action')).toEqual({
    file: 'cases.jsonl',
    id: '7',
    lang: 'th',
    script: 'Thai',
    surface: 'post',
    label: 'traffic',
    category: undefined,
    tactics: ['plain'],
    outcome: 'true-positive',
    score: 0.9,
    risk: 'high',
    action: 'block',
    foundCategories: ['ivory'],
    findings: ['findings/mention', 'findings/part-offer'],
  });
});
