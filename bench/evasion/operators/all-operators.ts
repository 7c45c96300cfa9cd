import { addresses } from './addresses.js';
import { brokenWords } from './broken-words.js';
import {
  combinations,
  freshCombinations,
  laterCombinations,
  latestCombinations,
  runTogetherCombinations,
  unseenCombinations,
} from './combinations.js';
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
import { misreadings } from './misreadings.js';
import { misspellings } from './misspellings.js';
import { nativeSpellings } from './native-spellings.js';
import { notations } from './notations.js';
import type { Operator } from './operator.js';
import { order } from './order.js';
import { otherScripts } from './other-scripts.js';
import { repeats } from './repeats.js';
import { respellings } from './respellings.js';
import { separators } from './separators.js';
import { shapes } from './shapes.js';
import { styledLetters } from './styled-letters.js';
import { wideGaps } from './wide-gaps.js';
import { withinScripts } from './within-scripts.js';
import { words } from './words.js';
import { wrappings } from './wrappings.js';

/** The operators that the detector was first measured by, in the order of the report. */
export const firstOperators: readonly Operator[] = [
  ...letterCase,
  ...leetspeak,
  ...lookAlikes,
  ...styledLetters,
  ...invisible,
  ...marks,
  ...separators,
  ...repeats,
  ...misspellings,
  ...masks,
  ...order,
  ...emoji,
  ...words,
  ...encodings,
  ...otherScripts,
  ...combinations,
];

/** Written afterwards, without looking at what the detector does with them. */
export const laterOperators: readonly Operator[] = [
  ...fancyAlphabets,
  ...markup,
  ...withinScripts,
  ...laterWords,
  ...laterCombinations,
];

/** Written when the detector had been mended by both, before it was run on these. */
export const latestOperators: readonly Operator[] = [
  ...shapes,
  ...brokenWords,
  ...wrappings,
  ...latestWords,
  ...nativeSpellings,
  ...latestCombinations,
];

/** What a fourth set of 518 showed that the three had not, plainest first; the detector was mended by it. */
export const unseenOperators: readonly Operator[] = [...notations, ...wideGaps, ...unseenCombinations];

/** Of a fifth set of 531, some of each family that the four have none of, chosen by what they do. */
export const freshOperators: readonly Operator[] = [...respellings, ...addresses, ...freshCombinations];

/** Families that the detector was known not to read, written before it was mended: wrong codes, wrong keyboards, other letters. */
export const misreadOperators: readonly Operator[] = [...misreadings, ...runTogetherCombinations];

export const allOperators: readonly Operator[] = [
  ...firstOperators,
  ...laterOperators,
  ...latestOperators,
  ...unseenOperators,
  ...freshOperators,
  ...misreadOperators,
];
