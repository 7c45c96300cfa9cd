import type { Random } from '../random.js';

/** What is disguised: the term of a seed post. */
export interface Target {
  readonly text: string;
  readonly language: string;
  /** Forms that people wrote down because no rule makes them, by name. */
  readonly forms: ReadonlyMap<string, string>;
}

/** A disguised term, with what stands around it only because of the disguise (`#`, a link) outside of it. */
export interface Disguise {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** One way of hiding a term. Pure: the same target and the same chance make the same disguise. */
export interface Operator {
  readonly name: string;
  /** The family that the report groups it under. */
  readonly kind: string;
  /** What it does and how strongly, in a line. */
  readonly does: string;
  /** Nothing when the term cannot be disguised so. */
  disguise(target: Target, random: Random): string | Disguise | undefined;
}
