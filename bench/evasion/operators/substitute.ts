import type { Random } from '../random.js';
import { substitutions } from './substitutions.js';

/** Replaces each letter that the table knows, with a probability, and at least one when there is one. */
export function substitute(name: string, text: string, probability: number, random: Random): string {
  const table = substitutions(name);
  const letters = [...text];
  const known = letters.flatMap((letter, at) => (table.has(letter.toLowerCase()) ? [at] : []));
  if (known.length === 0) return text;
  const certain = random.pick(known);
  return letters
    .map((letter, at) => {
      const choices = table.get(letter.toLowerCase());
      if (choices === undefined || !(at === certain || random.chance(probability))) return letter;
      return random.pick(choices);
    })
    .join('');
}
