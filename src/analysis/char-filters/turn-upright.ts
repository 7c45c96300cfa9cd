import type { AlignedText } from '../aligned-text.js';

/** Letters that are upside down whatever stands around them; `n`, `u`, `o`, `x` read both ways and prove nothing. */
const certain = /[ɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ⅂∩┴]/;
/** Letters that no upside-down letter looks like: a word with as many of them stands upright, with a turned letter in it. */
const standing = /[acefghjkrtvy]/i;
const unseen = /\p{Default_Ignorable_Code_Point}/u;
const span = /[^\n]+/g;

/**
 * Turns upside-down writing upright: a stretch with such letters is read backwards, letter by letter.
 * `upright` maps an upside-down letter to the letter; all others stay.
 */
export function createTurnUpright(
  upright: ReadonlyMap<string, string>,
  isWord: (letters: string) => boolean = () => false,
): (text: AlignedText) => AlignedText {
  /** How many words there are of letters that were turned one by one and stand in their order: ᴉʌoɹʎ. */
  const wordsInOrder = (stretch: string, turn: (letter: string) => string): number =>
    (stretch.match(/\S{4,}/g) ?? []).filter((word) => isWord(Array.from(word, turn).join(''))).length;
  const turnStrange = (letter: string): string =>
    letter > '\u007f' ? (upright.get(letter) ?? letter) : letter;
  const turnAll = (letter: string): string => upright.get(letter) ?? letter;

  return (text) => {
    if (!certain.test(text.text)) return text;
    const order = Array.from({ length: text.text.length }, (_, at) => at);
    const turned = new Map<number, string>();
    for (const line of text.text.matchAll(span)) {
      for (const stretch of stretches(line[0], upright)) {
        const letters = line[0].slice(stretch.from, stretch.to);
        // Only letters that look turned, or also those that read both ways.
        const strange = wordsInOrder(letters, turnStrange);
        const inOrder = wordsInOrder(letters, turnAll) > strange;
        if (strange > 0 && !inOrder) continue;
        const from = line.index + stretch.from;
        const size = stretch.to - stretch.from;
        for (let k = 0; k < size; k++) {
          const source = inOrder ? from + k : from + size - 1 - k;
          order[from + k] = source;
          const letter = upright.get(text.text.charAt(source));
          if (letter !== undefined) turned.set(from + k, letter);
        }
      }
    }
    let position = 0;
    return text.reorder(order, (unit) => turned.get(position++) ?? unit);
  };
}

/** From the first to the last word with upside-down letters; words between belong to it only if they could be turned. */
function* stretches(
  line: string,
  upright: ReadonlyMap<string, string>,
): Iterable<{ from: number; to: number }> {
  // More hooked letters beside them show that the letters look like others as they stand: ɾɦɩɳơ, and so do upright ones: ivoɹy.
  const isTurned = (word: string): boolean => {
    let turned = 0;
    for (const letter of word.normalize('NFD')) {
      if (unseen.test(letter)) continue;
      if (certain.test(letter)) turned++;
      else if (standing.test(letter)) turned--;
      else if (!upright.has(letter) && /[\u0080-\u02ff\u0400-\uffff]/.test(letter)) turned--;
    }
    return turned > 0;
  };
  let from = -1;
  let to = -1;
  /** Where letters one by one begin that read both ways; such letters beside turned ones are turned too: s u ᴉ ɟ. */
  let open = -1;
  for (const word of line.matchAll(/\S+/g)) {
    if (/[\ud800-\udfff]/.test(word[0])) continue;
    const end = word.index + word[0].length;
    const isOpen = word[0].length === 1 && /[nuoxszlbdpqi]/i.test(word[0]);
    if (isTurned(word[0])) {
      if (from < 0) from = open < 0 ? word.index : open;
      to = end;
      open = word[0].length === 1 ? word.index : -1;
    } else if (isOpen) {
      if (open < 0) open = word.index;
      else if (from >= 0) to = end;
    } else if (from >= 0 && !/^[nuoxszlbdpqiɔ'.,!?-]+$/i.test(word[0])) {
      yield { from, to };
      from = open = -1;
    } else open = -1;
  }
  if (from >= 0) yield { from, to };
}
