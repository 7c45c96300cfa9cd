import emojiRegex from 'emoji-regex';
import { firstEmojiUnit, unknownEmojiUnit } from './character-table.js';

/** Skin tones, presentation selectors and hair: variants of one meaning. */
const variation = /[\ufe0e\ufe0f]|\ud83c[\udffb-\udfff]/g;

const bareEmoji = (emoji: string): string => emoji.replace(variation, '');

/** Gives each emoji of the lexicon one private-use unit, so that emoji are letters of the matcher's alphabet. */
export interface EmojiAlphabet {
  /** The unit that stands for an emoji; all unknown ones share one. */
  unitOf(emoji: string): number;
  /** Length of the emoji sequence that begins at a unit of the text, 0 when none does. */
  lengthAt(text: string, at: number): number;
}

export function createEmojiAlphabet(known: Iterable<string>): EmojiAlphabet {
  const units = new Map<string, number>();
  for (const emoji of known) {
    const bare = bareEmoji(emoji);
    if (bare !== '' && !units.has(bare)) units.set(bare, firstEmojiUnit + units.size);
  }
  const matcher = new RegExp(emojiRegex().source, 'gy');
  return {
    unitOf(emoji) {
      const bare = bareEmoji(emoji);
      // A sequence nobody listed (a person with a profession, an animal with a colour) is read as its first part.
      return units.get(bare) ?? units.get(bare.split('\u200d')[0] ?? bare) ?? unknownEmojiUnit;
    },
    lengthAt(text, at) {
      matcher.lastIndex = at;
      const found = matcher.exec(text);
      return found === null ? 0 : found[0].length;
    },
  };
}
