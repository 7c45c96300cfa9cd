import { describe, expect, it } from 'vitest';
import { type FitOptions, fitWeights, logLoss, type Sample } from '../../src/evaluation/fit-weights.js';

const sample = (label: number, ...names: string[]): Sample => ({
  label,
  steps: ['bias', ...names].map((name) => ({ name, value: 1 })),
});
const samples = [
  ...Array.from({ length: 20 }, () => sample(1, 'offer')),
  ...Array.from({ length: 20 }, () => sample(0)),
  ...Array.from({ length: 5 }, () => sample(0, 'hidden')),
];
const options: FitOptions = {
  prior: new Map([
    ['bias', 0],
    ['offer', 0],
    ['hidden', 1],
  ]),
  free: new Set(['bias']),
  pull: 0.1,
  rounds: 200,
};

describe('fitting weights', () => {
  it('tells trade from talk better than what it began with', () => {
    const weights = fitWeights(samples, options);
    expect(logLoss(samples, weights)).toBeLessThan(logLoss(samples, options.prior) / 2);
  });

  it('lets the bias alone go below zero', () => {
    const weights = fitWeights(samples, options);
    expect(weights.get('bias')).toBeLessThan(0);
    expect(weights.get('hidden')).toBe(0);
  });

  it('keeps a weight at its floor against the samples', () => {
    const weights = fitWeights(samples, { ...options, floors: new Map([['hidden', 2.3]]) });
    expect(weights.get('hidden')).toBe(2.3);
  });

  it('draws weights back to where they began', () => {
    const strictly = fitWeights(samples, { ...options, pull: 1000 });
    expect(strictly.get('hidden')).toBeCloseTo(1, 1);
  });
});
