import type { AlignedText } from '../aligned-text.js';
import { composeJamo } from './compose-jamo.js';
import { decodeEntities } from './decode-entities.js';
import { decodeEscapes } from './decode-escapes.js';
import { decodePercent } from './decode-percent.js';
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
export function createCharFilters(upright: ReadonlyMap<string, string>): readonly CharFilter[] {
  return [
    { name: 'decode-entities', apply: decodeEntities },
    { name: 'decode-percent', apply: decodePercent },
    { name: 'decode-escapes', apply: decodeEscapes },
    { name: 'strip-tags', apply: stripTags },
    { name: 'resolve-bidi', apply: resolveBidi },
    { name: 'compose-jamo', apply: composeJamo },
    { name: 'turn-upright', apply: createTurnUpright(upright) },
  ];
}
