import { expect, test } from 'vitest';
import type { Action, Risk, Verdict } from '../../src/assessment.js';
import { judgeRow, truthOf } from '../../src/evaluation/judge-row.js';

const verdict = (risk: Risk, recommendedAction: Action): Verdict => ({
  risk,
  recommendedAction,
  score: 0,
  categories: [],
});

test.each([
  ['traffic', 'high', 'block', 'true-positive'],
  ['traffic', 'medium', 'review', 'true-positive'],
  ['traffic', 'low', 'allow', 'false-negative'],
  ['benign', 'none', 'allow', 'true-negative'],
  ['benign', 'medium', 'review', 'false-positive'],
  ['ambiguous', 'none', 'allow', 'tolerated'],
  ['ambiguous', 'medium', 'review', 'tolerated'],
  ['ambiguous', 'high', 'block', 'blocked'],
  ['positive', 'low', 'allow', 'false-negative'],
  ['negative', 'low', 'allow', 'true-negative'],
] as const)('a %s row with risk %s and action %s is a %s', (label, risk, action, outcome) => {
  expect(judgeRow(label, verdict(risk, action), 'action')).toBe(outcome);
});

test.each([
  ['positive', 'low', 'true-positive'],
  ['positive', 'none', 'false-negative'],
  ['negative', 'low', 'false-positive'],
  ['traffic', 'low', 'false-negative'],
  ['benign', 'low', 'true-negative'],
] as const)('by risk, a %s row with risk %s is a %s', (label, risk, outcome) => {
  expect(judgeRow(label, verdict(risk, 'allow'), 'risk')).toBe(outcome);
});

test.each([
  ['traffic', true],
  ['positive', true],
  ['benign', false],
  ['negative', false],
  ['ambiguous', undefined],
] as const)('the truth of a %s row is %s', (label, truth) => {
  expect(truthOf(label)).toBe(truth);
});
