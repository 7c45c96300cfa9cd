import type { Assessment } from '../../src/assessment.js';
import type { Detector } from '../../src/detector.js';
import type { Post } from '../../src/post.js';

export const versions = { api: 'v1', engine: '1.2.3', lexicon: '2026.1.1+abcdef', policy: 'p1' };

/** An assessment that finds nothing, or what is given. */
export function assessmentOf(parts: Partial<Assessment> = {}): Assessment {
  return {
    verdict: { risk: 'none', score: 0, recommendedAction: 'allow', categories: [] },
    findings: [],
    evidence: [],
    matches: [],
    shadow: [],
    language: { detected: 'en', supported: true, coverage: 'unreviewed' },
    notEvaluated: [],
    versions,
    ...parts,
  };
}

export function matchOf(parts: Partial<Assessment['matches'][number]> = {}): Assessment['matches'][number] {
  return {
    field: '/text',
    start: 0,
    end: 5,
    quote: 'ivory',
    term: { id: 'commodities/ivory', text: 'ivory', language: 'en', kind: 'commodity', status: 'stable' },
    strength: 'strong',
    evasion: [],
    taxa: [],
    ...parts,
  };
}

/** Answers the same, whatever the lexicon says today: for what the shell does with an answer. */
export function fixedDetector(answer: Assessment | ((post: Post) => Assessment)): Detector {
  const assess = typeof answer === 'function' ? answer : () => answer;
  return {
    versions,
    assess,
    workbench() {
      throw new Error('A fixed answer has no lexicon');
    },
  };
}
