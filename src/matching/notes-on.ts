import { evasionBit, readingBit } from '../analysis/evasion-set.js';

/** What is to be noted of a reading of which so much is left; negative: it is no reading. */
export function notesOn(
  evasion: number,
  genuine: number,
  letters: number,
  masked: number,
  unspaced: boolean,
): number {
  const { guess, part, bare } = readingBit;
  // Nobody puts digits and signs for the letters of Thai and Chinese.
  if (unspaced && (evasion & evasionBit.leetspeak) !== 0) return -1;
  if (unspaced) return genuine < 1 ? -1 : masked > 0 && genuine < 2 ? guess : 0;
  let notes = 0;
  if (genuine === 0) notes |= guess | part | bare;
  else if (genuine < 2 || genuine * 3 < letters) notes |= letters >= 5 ? guess : guess | part;
  if (masked > 0 && (masked > 1 || genuine < 6)) notes |= genuine < 3 ? guess | part : guess;
  const sequences = evasionBit.leetspeak | evasionBit.punctuation | evasionBit['emoji-between'];
  if (letters < 5 && (evasion & sequences) !== 0) notes |= guess;
  if (letters < 5 && genuine < 3 && (evasion & evasionBit.leetspeak) !== 0) notes |= part;
  return notes;
}
