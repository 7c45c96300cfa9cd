import type { AlignedText } from '../aligned-text.js';
import { applyBackspaces } from './apply-backspaces.js';
import { composeJamo } from './compose-jamo.js';
import { decodeBase64 } from './decode-base64.js';
import { decodeEntities } from './decode-entities.js';
import { decodeEscapes } from './decode-escapes.js';
import { decodeMorse } from './decode-morse.js';
import { decodePercent } from './decode-percent.js';
import { joinLines } from './join-lines.js';
import { createReadAlphabets, type FancyAlphabet } from './read-alphabets.js';
import { resolveBidi } from './resolve-bidi.js';
import { stripTags } from './strip-tags.js';
import { createTurnUpright } from './turn-upright.js';

/** A step that rewrites a field before it is folded. */
export interface CharFilter {
  /** As editors of the lexicon know it. */
  readonly name: string;
  apply(text: AlignedText): AlignedText;
}

/** The char filters in the order in which every field goes through them. */
export function createCharFilters(
  upright: ReadonlyMap<string, string>,
  alphabets: readonly FancyAlphabet[],
  isWord?: (letters: string) => boolean,
): readonly CharFilter[] {
  return [
    { name: 'decode-entities', apply: decodeEntities },
    { name: 'decode-percent', apply: decodePercent },
    { name: 'decode-escapes', apply: decodeEscapes },
    { name: 'apply-backspaces', apply: applyBackspaces },
    { name: 'join-lines', apply: joinLines },
    { name: 'decode-base64', apply: decodeBase64 },
    { name: 'decode-morse', apply: decodeMorse },
    { name: 'strip-tags', apply: stripTags },
    { name: 'resolve-bidi', apply: resolveBidi },
    { name: 'compose-jamo', apply: composeJamo },
    { name: 'read-alphabets', apply: createReadAlphabets(alphabets) },
    { name: 'turn-upright', apply: createTurnUpright(upright, isWord) },
  ];
}
