import type { Random } from '../random.js';
import { brokenWords } from './broken-words.js';
import { emoji } from './emoji.js';
import { encodings } from './encodings.js';
import { fancyAlphabets } from './fancy-alphabets.js';
import { invisible } from './invisible.js';
import { laterWords } from './later-words.js';
import { latestWords } from './latest-words.js';
import { leetspeak } from './leetspeak.js';
import { letterCase } from './letter-case.js';
import { lookAlikes } from './look-alikes.js';
import { marks } from './marks.js';
import { markup } from './markup.js';
import { masks } from './masks.js';
import { misspellings } from './misspellings.js';
import { onlyLatin } from './only-latin.js';
import type { Operator, Target } from './operator.js';
import { order } from './order.js';
import { repeats } from './repeats.js';
import { respellings } from './respellings.js';
import { separators } from './separators.js';
import { shapes } from './shapes.js';
import { styledLetters } from './styled-letters.js';
import { wideGaps } from './wide-gaps.js';
import { words } from './words.js';
import { wrappings } from './wrappings.js';

const parts = new Map(
  [
    brokenWords,
    emoji,
    encodings,
    fancyAlphabets,
    invisible,
    latestWords,
    laterWords,
    leetspeak,
    letterCase,
    lookAlikes,
    marks,
    markup,
    masks,
    misspellings,
    order,
    repeats,
    respellings,
    separators,
    shapes,
    styledLetters,
    wideGaps,
    words,
    wrappings,
  ].flatMap((group) => group.map((operator) => [operator.name, operator] as const)),
);

/** Several disguises, one upon the other; none when one of them does not apply. */
function combined(...names: readonly string[]): Operator {
  const steps = names.map((name) => {
    const step = parts.get(name);
    if (step === undefined) throw new Error(`no operator is named ${name}`);
    return step;
  });
  return {
    name: names.join('+'),
    kind: 'combinations',
    does: steps.map(({ does }) => does).join('; '),
    disguise: onlyLatin((_text, random, target) => applyAll(steps, target, random)),
  };
}

function applyAll(steps: readonly Operator[], target: Target, random: Random) {
  let disguise = { before: '', text: target.text, after: '' };
  for (const step of steps) {
    const next = step.disguise({ ...target, text: disguise.text }, random);
    if (next === undefined) return undefined;
    disguise =
      typeof next === 'string'
        ? { ...disguise, text: next }
        : { before: disguise.before + next.before, text: next.text, after: next.after + disguise.after };
  }
  return disguise;
}

export const combinations: readonly Operator[] = [
  combined('leet-digits', 'spaced'),
  combined('leet-digits-some', 'case-random'),
  combined('leet-digits-some', 'repeat-some', 'dots'),
  combined('case-random', 'look-alike-cyrillic', 'zero-width-space'),
  combined('look-alike-cyrillic', 'dashes'),
  combined('full-width', 'dots'),
  combined('font-math', 'zero-width-joiners'),
  combined('small-caps', 'spaced'),
  combined('accents-added', 'split-word'),
  combined('transposition', 'leet-digits-some'),
  combined('deletion', 'case-random'),
  combined('mask-star', 'case-upper'),
  combined('mask-star', 'leet-digits-some'),
  combined('hashtag-lower', 'leet-digits-some'),
  combined('merged', 'look-alike-one'),
  combined('zero-width-one', 'entity-decimal'),
  combined('case-upper', 'repeat-tail', 'zalgo'),
];

/** Written after the detector was measured by the others. */
export const laterCombinations: readonly Operator[] = [
  combined('leet-digits-some', 'full-width'),
  combined('zalgo', 'leet-digits-some'),
  combined('look-alike-cyrillic', 'punctuation-mixed'),
  combined('repeat-some', 'dashes'),
  combined('repeat-all', 'case-alternating'),
  combined('accents-added', 'dots'),
  combined('small-caps', 'repeat-some'),
  combined('words-swapped', 'leet-digits-some'),
  combined('hashtag-lower', 'look-alike-one'),
  combined('handle-merged', 'leet-digits-some'),
  combined('leet-digits-some', 'emoji-between'),
  combined('zero-width-one', 'split-by-dash'),
  combined('mask-star', 'look-alike-one'),
  combined('transposition', 'case-upper'),
  combined('doubled', 'leet-digits-some'),
  combined('font-math', 'spaced'),
  combined('fancy-squiggle', 'zero-width-space'),
  combined('leet-symbols-some', 'case-random'),
  combined('bidi-override', 'zero-width-one'),
  combined('superscript', 'dots'),
];

/** Written when the detector had been mended by both sets before. */
export const latestCombinations: readonly Operator[] = [
  combined('transposition', 'signs-random'),
  combined('deletion', 'invisible-operators'),
  combined('accents-added', 'case-random'),
  combined('accents-stripped', 'leet-digits-some'),
  combined('transposition', 'repeat-some'),
  combined('leet-digits-some', 'emoji-one'),
  combined('look-alike-exotic', 'zero-width-one'),
  combined('case-random', 'leet-digits-some', 'look-alike-one'),
  combined('transposition', 'look-alike-one'),
  combined('font-circled', 'spaced'),
  combined('leet-digits-some', 'font-math'),
  combined('zalgo', 'dashes'),
  combined('leet-digits-some', 'percent'),
  combined('look-alike-cyrillic', 'entity-hex'),
  combined('case-random', 'tag-around-part'),
  combined('look-alike-cyrillic', 'split-word'),
  combined('leet-digits-some', 'split-word'),
  combined('leet-digits-some', 'bracket-first'),
  combined('doubled', 'spaced'),
  combined('leet-digits-some', 'bidi-override'),
  combined('emoji-shapes', 'spaced'),
  combined('leet-digits-some', 'reversed'),
  combined('vowel-drop-all', 'dots'),
  combined('phonetic', 'leet-digits-some'),
  combined('phonetic', 'case-random'),
];

/** Written when all three sets had been seen through. */
export const unseenCombinations: readonly Operator[] = [
  combined('transposition', 'dots'),
  combined('transposition', 'dots-mixed'),
  combined('transposition', 'look-alike-cyrillic'),
  combined('deletion', 'leet-digits-some'),
  combined('merged', 'transposition'),
  combined('upside-down', 'zero-width-space'),
  combined('vowel-drop-all', 'look-alike-cyrillic'),
];

/** Two or three families of the fifth set at once. */
export const freshCombinations: readonly Operator[] = [
  combined('pieces-of-two', 'leet-digits-some'),
  combined('y-for-i', 'case-random'),
  combined('stroke-capital', 'zero-width-one'),
  combined('inner-scramble', 'case-random'),
  combined('pieces-of-three', 'look-alike-one'),
  combined('k-for-c', 'leet-digits-some', 'zero-width-one'),
];

/** Run together, and a slip in one of the words. */
export const runTogetherCombinations: readonly Operator[] = [
  combined('merged', 'deletion'),
  combined('merged', 'doubled'),
  combined('merged', 'keyboard'),
];
