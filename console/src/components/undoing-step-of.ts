import type { Evasion } from '../../../src/assessment.js';

const steps = {
  encoding: 'decode',
  bidi: 'order',
  'upside-down': 'order',
  reversed: 'order',
  invisible: 'fold',
  'look-alike': 'fold',
  'styled-letters': 'fold',
  'enclosed-letters': 'fold',
  case: 'fold',
  diacritics: 'fold',
  'split-character': 'fold',
  leetspeak: 'walk',
  masking: 'walk',
  repetition: 'walk',
  spacing: 'walk',
  punctuation: 'walk',
  'emoji-between': 'walk',
  misspelling: 'near',
  'vowel-drop': 'near',
  inflection: 'inflect',
  homophone: 'sound',
  pinyin: 'sound',
  romanised: 'sound',
  compound: 'compound',
  'word-order': 'phrase',
  filler: 'phrase',
  'emoji-substitution': 'emoji',
  'number-code': 'code',
} as const satisfies Partial<Record<Evasion, string>>;

type Step = (typeof steps)[keyof typeof steps] | 'other';

/** Which step of the analysis undoes a disguise. One that this page does not know yet is said to be undone, no more. */
export function undoingStepOf(evasion: string): Step {
  return isKnown(evasion) ? steps[evasion] : 'other';
}

function isKnown(evasion: string): evasion is keyof typeof steps {
  return Object.hasOwn(steps, evasion);
}
