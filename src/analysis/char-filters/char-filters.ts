import type { AlignedText } from '../aligned-text.js';
import { applyBackspaces } from './apply-backspaces.js';
import { composeJamo } from './compose-jamo.js';
import { decodeBase64 } from './decode-base64.js';
import { decodeEntities } from './decode-entities.js';
import { decodeEscapes } from './decode-escapes.js';
import { decodeMorse } from './decode-morse.js';
import { decodePercent } from './decode-percent.js';
import { createDecodeWords } from './decode-words.js';
import { joinLines } from './join-lines.js';
import { createMendCodes } from './mend-codes.js';
import { createMendTorn } from './mend-torn.js';
import { createMendUtf8 } from './mend-utf8.js';
import { orderMarks } from './order-marks.js';
import { createReadAlphabets, type FancyAlphabet } from './read-alphabets.js';
import { createReadKindred } from './read-kindred.js';
import { createReadStrangers } from './read-strangers.js';
import { createReadZawgyi } from './read-zawgyi.js';
import { resolveBidi } from './resolve-bidi.js';
import { stripTags } from './strip-tags.js';
import { createTurnUpright } from './turn-upright.js';

/** A step that rewrites a field before it is folded. */
export interface CharFilter {
  /** As editors of the lexicon know it. */
  readonly name: string;
  apply(text: AlignedText): AlignedText;
}

/** What they read by: tables of the lexicon. */
export interface FilterTables {
  /** Upside-down letters and what they are upright. */
  readonly upright: ReadonlyMap<string, string>;
  /** Alphabets of fancy text. */
  readonly alphabets: readonly FancyAlphabet[];
  /** Characters of the font Zawgyi, and what they are in Unicode. */
  readonly zawgyi: ReadonlyMap<string, string>;
  /** Letters of other scripts, and the Latin ones that they have the shape of. */
  readonly strangers: ReadonlyMap<string, string>;
}

/** The char filters in the order in which every field goes through them. */
export function createCharFilters(
  { upright, alphabets, zawgyi, strangers }: FilterTables,
  isWord?: (letters: string) => boolean,
  /** How many letters of a text belong to words of what is traded. */
  lettersOfSubjects: (text: string) => number = () => 0,
  /** Whether folded letters are an ordinary word. */
  isOrdinary?: (letters: string) => boolean,
): readonly CharFilter[] {
  return [
    { name: 'decode-entities', apply: decodeEntities },
    { name: 'decode-percent', apply: decodePercent },
    { name: 'decode-escapes', apply: decodeEscapes },
    { name: 'mend-codes', apply: createMendCodes(lettersOfSubjects) },
    { name: 'mend-utf8', apply: createMendUtf8() },
    { name: 'apply-backspaces', apply: applyBackspaces },
    { name: 'join-lines', apply: joinLines },
    { name: 'decode-base64', apply: decodeBase64 },
    { name: 'decode-words', apply: createDecodeWords(isWord) },
    { name: 'decode-morse', apply: decodeMorse },
    { name: 'strip-tags', apply: stripTags },
    { name: 'resolve-bidi', apply: resolveBidi },
    { name: 'mend-torn', apply: createMendTorn(isWord, isOrdinary) },
    { name: 'order-marks', apply: orderMarks },
    { name: 'compose-jamo', apply: composeJamo },
    { name: 'read-zawgyi', apply: createReadZawgyi(zawgyi) },
    { name: 'read-kindred', apply: createReadKindred(isWord) },
    { name: 'read-strangers', apply: createReadStrangers(strangers, isWord) },
    { name: 'read-alphabets', apply: createReadAlphabets(alphabets) },
    { name: 'turn-upright', apply: createTurnUpright(upright, isWord) },
  ];
}
