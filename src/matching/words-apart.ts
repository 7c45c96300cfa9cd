import type { Field, FieldRole } from '../field.js';
import { type PlacedMatch, wordsBetween } from './placed-match.js';

/** Fields that a poster writes one below the other, in the order in which they are read. */
const order = new Map<FieldRole, number>([
  ['title', 0],
  ['text', 1],
  ['hashtag', 2],
]);
/** Longer fields stand for themselves. */
const longest = 80;
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/**
 * Words between two matches, read on from the title to the text to the hashtags of a short post: who hides what he
 * sells puts the animal into the one and its part into the other. Infinite across all other fields.
 */
export function wordsApart(one: PlacedMatch, other: PlacedMatch): number {
  if (one.field.role === other.field.role) return wordsBetween(one, other);
  const from = placeOf(one.field);
  const to = placeOf(other.field);
  if (from === undefined || to === undefined) return Number.POSITIVE_INFINITY;
  const [first, second] = from < to ? [one, other] : [other, one];
  return wordsBehind(first) + second.firstToken;
}

const placeOf = ({ role, text }: Field): number | undefined =>
  text.length <= longest ? order.get(role) : undefined;

function wordsBehind({ field, end }: PlacedMatch): number {
  const rest = field.text.slice(end - field.offset);
  return unspaced.test(rest) ? rest.length : (rest.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0);
}
