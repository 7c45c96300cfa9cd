import { describe, expect, test } from 'vitest';
import type { Assessment } from '../src/assessment.js';
import { createDetector } from '../src/detector.js';
import { readLexicon } from '../src/lexicon/read.js';
import { lexiconDirectory } from './support/lexicon-directory.js';
import { type Case, readCases } from './support/read-cases.js';

/** Whole posts from request to verdict, with the lexicon of the service. `known-misses` must fail, so that a fix is seen. */

const detector = createDetector(readLexicon(lexiconDirectory));

for (const [topic, cases] of readCases()) {
  describe(topic, () => {
    const run = topic === 'known-misses' ? test.fails : test;
    for (const { name, request, expect: expected } of cases) {
      run(name, () => expectAssessment(detector.assess(request), expected));
    }
  });
}

function expectAssessment(assessment: Assessment, expected: Case['expect']): void {
  const { verdict, matches, evidence, findings } = assessment;
  const quotes = matches.map(({ quote }) => quote);
  const seen = `score ${verdict.score}, found ${quotes.join(' | ')}`;
  if (expected.action) expect(verdict.recommendedAction, seen).toBe(expected.action);
  if (expected.actions) expect(expected.actions, seen).toContain(verdict.recommendedAction);
  if (expected.risk) expect(verdict.risk, seen).toBe(expected.risk);
  if (expected.risks) expect(expected.risks, seen).toContain(verdict.risk);
  if (expected.category) expect(verdict.categories[0]?.category, seen).toBe(expected.category);
  expect(quotes).toEqual(expect.arrayContaining(expected.quotes ?? []));
  for (const absent of expected.absent ?? []) expect(quotes).not.toContain(absent);
  expect(matches.flatMap(({ evasion }) => evasion)).toEqual(expect.arrayContaining(expected.evasion ?? []));
  expect(evidence.map(({ kind }) => kind)).toEqual(expect.arrayContaining(expected.evidence ?? []));
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(expected.findings ?? []));
}
