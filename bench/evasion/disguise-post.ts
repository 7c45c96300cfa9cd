import type { Operator } from './operators/operator.js';
import type { Span } from './overlap-of.js';
import { createRandom } from './random.js';
import type { Seed } from './read-seeds.js';

/** A seed post with its term disguised, and the place where the disguised term stands. */
export interface DisguisedPost extends Span {
  readonly seed: Seed;
  readonly operator: string;
  readonly text: string;
}

const unseen = /\p{Default_Ignorable_Code_Point}|\s/u;

/** Puts a disguise into its post; nothing when the operator leaves the term as it is. */
export function disguisePost(seed: Seed, operator: Operator, chance: number): DisguisedPost | undefined {
  const made = operator.disguise(seed.target, createRandom(chance, operator.name, seed.id));
  const disguise = typeof made === 'string' ? { before: '', text: made, after: '' } : made;
  if (disguise === undefined || disguise.text.trim() === '') return undefined;
  if (disguise.text === seed.target.text && disguise.before === '' && disguise.after === '') return undefined;
  const lead = seed.before + disguise.before;
  let start = lead.length;
  let end = start + disguise.text.length;
  const text = lead + disguise.text + disguise.after + seed.after;
  // What shows nothing at either end is no part of the term.
  while (start < end && unseen.test(text.charAt(start))) start++;
  while (end > start && unseen.test(text.charAt(end - 1))) end--;
  return { seed, operator: operator.name, text, start, end };
}
