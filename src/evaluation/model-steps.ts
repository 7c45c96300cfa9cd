import { evidenceAgainst, evidenceFor, type Strength, strengths } from '../assessment.js';
import type { Policy } from '../lexicon/policy-schema.js';
import { type Surface, surfaces } from '../post.js';
import type { Feature } from '../scoring/score.js';

type Model = Policy['model'];

/**
 * The model as steps that are fitted: `for.taxon.medium` is what medium adds to weak. Evidence against is fitted with
 * its sign turned, so that every step but the biases is at or above zero.
 */
export function stepsOf(features: readonly Feature[], surface: Surface): { name: string; value: number }[] {
  const steps = [
    { name: 'bias', value: 1 },
    { name: `surface.${surface}`, value: 1 },
  ];
  for (const { weight, strength, value } of features) {
    if (weight.startsWith('with.')) {
      steps.push({ name: `${surface}.${weight}`, value });
      continue;
    }
    const sign = weight.startsWith('against.') ? -1 : 1;
    for (const step of strengths.slice(0, strengths.indexOf(strength) + 1))
      steps.push({ name: `${weight}.${step}`, value: sign * value });
  }
  return steps;
}

/** The weights of a policy as steps. */
export function weightsOfModel(model: Model): Map<string, number> {
  const weights = new Map<string, number>([['bias', model.bias]]);
  for (const surface of surfaces) {
    weights.set(`surface.${surface}`, model.surfaces[surface].bias);
    for (const kind of evidenceFor) {
      const boost = model.surfaces[surface].with[kind];
      if (boost !== undefined) weights.set(`${surface}.with.${kind}`, boost);
    }
  }
  const add = (path: string, sign: number, row: Record<Strength, number> | undefined): void => {
    let before = 0;
    for (const strength of strengths) {
      const value = sign * (row?.[strength] ?? 0);
      weights.set(`${path}.${strength}`, Math.max(0, value - before));
      before = value;
    }
  };
  for (const kind of evidenceFor) add(`for.${kind}`, 1, model.for[kind]);
  for (const kind of evidenceAgainst) add(`against.${kind}`, -1, model.against[kind]);
  return weights;
}

/** Steps back as the lines of `model` in policy.yaml. */
export function modelLines(weights: ReadonlyMap<string, number>, model: Model, fitted: string): string[] {
  const at = (name: string): number => weights.get(name) ?? 0;
  const show = (value: number): string => String(Math.round(value * 100) / 100);
  const row = (path: string, sign: number): string => {
    let sum = 0;
    const cells = strengths.map((strength) => {
      sum += at(`${path}.${strength}`);
      return `${strength}: ${show(sign * sum)}`;
    });
    return `{ ${cells.join(', ')} }`;
  };
  return [
    `  fitted: ${JSON.stringify(fitted)}`,
    `  bias: ${show(at('bias'))}`,
    '  surfaces:',
    ...surfaces.map((surface) => {
      const boosts = evidenceFor
        .filter((kind) => weights.has(`${surface}.with.${kind}`))
        .map((kind) => `${kind}: ${show(at(`${surface}.with.${kind}`))}`);
      const list = boosts.length === 0 ? '{}' : `{ ${boosts.join(', ')} }`;
      return `    ${surface}: { bias: ${show(at(`surface.${surface}`))}, with: ${list} }`;
    }),
    '  for:',
    ...evidenceFor
      .filter((kind) => model.for[kind] !== undefined)
      .map((kind) => `    ${kind}: ${row(`for.${kind}`, 1)}`),
    '  against:',
    ...evidenceAgainst
      .filter((kind) => model.against[kind] !== undefined)
      .map((kind) => `    ${kind}: ${row(`against.${kind}`, -1)}`),
  ];
}
