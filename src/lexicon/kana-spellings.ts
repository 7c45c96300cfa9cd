import type { Row } from './read-table.js';

/** Shorter words in kana are met in any sentence, and so are those of one character. */
const shortest = 4;
const shortestOfTwo = 3;
const twoHan = /\p{Script=Han}.*\p{Script=Han}/u;
const longestRow = 4;
const most = 6;
const hasHan = /\p{Script=Han}/u;
const hiragana = /[\u3041-\u3096]/g;

/**
 * How Japanese words in Chinese characters are written in kana (くまのい for 熊の胆), of one kind and of the other. `rows`:
 * characters or words of them, and their readings. Gives nothing for words of which a character has no reading.
 */
export function createKanaSpellings(rows: readonly Row[]): (word: string) => readonly string[] {
  const readings = new Map(rows.map(([written = '', kana = '']) => [written, kana.split(' ')]));

  const read = (word: string): readonly string[] | undefined => {
    let forms = [''];
    for (let at = 0; at < word.length; ) {
      let size = Math.min(longestRow, word.length - at);
      while (size > 1 && !readings.has(word.slice(at, at + size))) size--;
      const piece = word.slice(at, at + size);
      const kana = readings.get(piece) ?? (hasHan.test(piece) ? undefined : [piece]);
      if (kana === undefined) return undefined;
      forms = kana.flatMap((reading) => forms.map((before) => before + reading)).slice(0, most);
      at += size;
    }
    return forms;
  };

  return (word) => {
    if (!hasHan.test(word)) return [];
    const least = twoHan.test(word) ? shortestOfTwo : shortest;
    const forms = (read(word) ?? []).filter((form) => form.length >= least);
    return [...new Set(forms.flatMap((form) => [form, inKatakana(form)]))];
  };
}

/** Vowels that are drawn out, by the mark for them. */
const drawnOut = /(?<=[オコソトノホモヨロゴゾドボポョウクスツヌフムユルグズブプュ])ウ/g;
const smallTsu = /[っッ]/g;

/**
 * How a word in kana, or partly so, is written by those who do not write it so: hiragana among Chinese characters in
 * katakana (ベッ甲), a vowel drawn out by a mark (フクロー), no small letters (べつ甲).
 */
export function kanaVariants(word: string): readonly string[] {
  if (word.length < shortestOfTwo || !anyKana.test(word)) return [];
  const forms = new Set([word.replace(drawnOut, 'ー'), word.replace(smallTsu, largeTsu)]);
  if (hasHan.test(word)) {
    forms.add(inKatakana(word));
    forms.add(inKatakana(word).replace(smallTsu, largeTsu));
  }
  forms.delete(word);
  return [...forms];
}

const anyKana = /[\u3041-\u30f6]/;
const largeTsu = (small: string): string => (small === 'っ' ? 'つ' : 'ツ');

const inKatakana = (kana: string): string =>
  kana.replace(hiragana, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
