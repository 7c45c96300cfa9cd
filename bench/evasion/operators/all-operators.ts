import { combinations } from './combinations.js';
import { emoji } from './emoji.js';
import { encodings } from './encodings.js';
import { invisible } from './invisible.js';
import { leetspeak } from './leetspeak.js';
import { letterCase } from './letter-case.js';
import { lookAlikes } from './look-alikes.js';
import { marks } from './marks.js';
import { masks } from './masks.js';
import { misspellings } from './misspellings.js';
import type { Operator } from './operator.js';
import { order } from './order.js';
import { otherScripts } from './other-scripts.js';
import { repeats } from './repeats.js';
import { separators } from './separators.js';
import { styledLetters } from './styled-letters.js';
import { words } from './words.js';

/** Every operator, in the order of the report. */
export const allOperators: readonly Operator[] = [
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
