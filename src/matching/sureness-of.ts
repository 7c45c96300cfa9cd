import { evasionBit } from '../analysis/evasion-set.js';
import { Sureness } from './word-lattice.js';

/** What parts the letters of a word. */
export const joining = evasionBit.spacing | evasionBit.punctuation | evasionBit['emoji-between'];

/** How sure a disguised word is of which so much is left; `noted`: it is only a guess or a part. */
export function surenessOf(
  evasion: number,
  genuine: number,
  letters: number,
  masked: number,
  unspaced: boolean,
  noted: boolean,
): number {
  let sureness: number = letters >= (unspaced ? 2 : 5) ? Sureness.strong : Sureness.medium;
  if ((evasion & joining) !== 0)
    sureness = Math.min(sureness, letters >= 4 ? Sureness.medium : Sureness.weak);
  if ((evasion & evasionBit.masking) !== 0)
    sureness = masked * 3 <= letters && genuine >= (unspaced ? 2 : 4) ? Sureness.medium : Sureness.weak;
  return noted ? Math.min(sureness, Sureness.medium) : sureness;
}
