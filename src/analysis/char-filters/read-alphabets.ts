import type { AlignedText, Edit } from '../aligned-text.js';

/** Letters of other writings that stand for Latin ones only because of their shape, as the makers of fancy text use them. */
export interface FancyAlphabet {
  /** What each of its characters stands for. */
  readonly letters: ReadonlyMap<string, string>;
  /** Those of its characters that hardly stand in ordinary text. */
  readonly rare: ReadonlySet<string>;
}

const words = /[^\s!-@[-`{-¡]{3,}/g;
/** No word is longer. */
const longest = 64;
const fullWidth = 0xff41 - 0x61;
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Han}/u,
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u,
  /\p{Script=Thai}/u,
  /\p{Script=Lao}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Armenian}/u,
];

/**
 * Reads words that are written in such an alphabet from beginning to end (เש๏гץ, ivory). A word is,
 * when its characters are of several scripts or a third of them is rare: a word of Thai, Hebrew or Chinese is neither.
 */
export function createReadAlphabets(alphabets: readonly FancyAlphabet[]): (text: AlignedText) => AlignedText {
  const rare = new RegExp(`[${alphabets.flatMap((alphabet) => [...alphabet.rare]).join('')}]`);
  return (text) => {
    if (alphabets.length === 0 || !rare.test(text.text)) return text;
    const edits: Edit[] = [];
    for (const { 0: word, index } of text.text.matchAll(words)) {
      const alphabet =
        word.length > longest ? undefined : alphabets.find((candidate) => isWritten(word, candidate));
      if (alphabet === undefined) continue;
      for (let at = 0; at < word.length; at++) {
        const letter = alphabet.letters.get(word.charAt(at)) ?? '';
        // As wide letters: they are Latin ones, in other clothes.
        const replacement = String.fromCharCode(letter.charCodeAt(0) + fullWidth);
        edits.push({ start: index + at, end: index + at + 1, replacement });
      }
    }
    return text.replace(edits);
  };
}

function isWritten(word: string, { letters, rare }: FancyAlphabet): boolean {
  const used = new Set<number>();
  let rareOnes = 0;
  for (const character of word) {
    if (!letters.has(character)) return false;
    if (rare.has(character)) rareOnes++;
    used.add(scripts.findIndex((script) => script.test(character)));
  }
  return used.size > 1 || rareOnes * 3 >= word.length;
}
