import { type Evasion, evasions } from '../assessment.js';

/** A set of evasions as bits of one number, so that the hot path carries them without allocating. */
export type EvasionSet = number;

export const evasionBit = Object.fromEntries(evasions.map((name, i) => [name, 1 << i])) as Readonly<
  Record<Evasion, number>
>;

export function evasionNames(set: EvasionSet): Evasion[] {
  const names: Evasion[] = [];
  for (const name of evasions) if ((set & evasionBit[name]) !== 0) names.push(name);
  return names;
}
