import { evasionBit } from '../analysis/evasion-set.js';

const signsForLetters = evasionBit.leetspeak | evasionBit.masking;

/**
 * Whether the only signs that stand for letters are those that punctuate: the hash of a hashtag, the marks that end a
 * sentence (`had!`, `[gold & ivory]`). And a word that is spelt out is no piece of a longer one: `R-E-V-O-L-T-A-N-T`.
 */
export function looksLikePunctuation(
  original: string,
  start: number,
  quote: string,
  evasion: number,
): boolean {
  if ((evasion & evasionBit.punctuation) !== 0 && start > 1 && /^\p{L}\P{L}/u.test(quote))
    if (/(?:^|[^\p{L}\p{N}])\p{L}[^\p{L}\p{N}\s]$/u.test(original.slice(Math.max(0, start - 3), start)))
      return true;
  if ((evasion & signsForLetters) === 0 || !/^#|[!?\])|．。，、]$/.test(quote)) return false;
  return /^[\p{L}\p{M}\s]+$/u.test(quote.replace(/^#+|[!?\])|．。，、]+$/g, ''));
}
