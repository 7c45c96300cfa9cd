import type { Random } from '../random.js';
import type { Disguise, Target } from './operator.js';
import { scriptOfTerm } from './script-of-term.js';

type Rule = (text: string, random: Random, target: Target) => string | Disguise | undefined;

/** Keeps a rule that is about the letters a to z from terms in other scripts. */
export function onlyLatin(rule: Rule): (target: Target, random: Random) => string | Disguise | undefined {
  return (target, random) =>
    scriptOfTerm(target.text) === 'latin' ? rule(target.text, random, target) : undefined;
}
