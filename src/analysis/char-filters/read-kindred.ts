import type { AlignedText, Edit } from '../aligned-text.js';

/** Gurmukhi and Gujarati stand in Unicode as Devanagari does, letter by letter. */
const devanagari = 0x0900;
const blockSize = 0x80;
const kindred = /[\u0a01-\u0a4d\u0a70\u0a81-\u0acd]+/g;
const anyKindred = /[\u0a01-\u0acd]/;
/** The nasal sign of Gurmukhi that Devanagari has elsewhere. */
const tippi = 0x0a70;
const anusvara = '\u0902';

const anyBopomofo = /[\u3105-\u3129]/;
const syllable = /([ㄅ-ㄏㄐ-ㄙ]?)([ㄧㄨㄩ]?)([ㄚ-ㄦ]?)[ˊˇˋ˙ˉ]?/g;
const initials = 'b p m f d t n l g k h j q x zh ch sh r z c s'.split(' ');
const finals = 'a o e e ai ei ao ou an en ang eng er'.split(' ');
/** What a medial and a final make together, after an initial and without one. */
const medials: Readonly<Record<string, readonly [after: string, alone: string]>> = {
  ㄧ: ['i', 'yi'], ㄧㄚ: ['ia', 'ya'], ㄧㄛ: ['io', 'yo'], ㄧㄝ: ['ie', 'ye'], ㄧㄞ: ['iai', 'yai'], ㄧㄠ: ['iao', 'yao'],
  ㄧㄡ: ['iu', 'you'], ㄧㄢ: ['ian', 'yan'], ㄧㄣ: ['in', 'yin'], ㄧㄤ: ['iang', 'yang'], ㄧㄥ: ['ing', 'ying'],
  ㄨ: ['u', 'wu'], ㄨㄚ: ['ua', 'wa'], ㄨㄛ: ['uo', 'wo'], ㄨㄞ: ['uai', 'wai'], ㄨㄟ: ['ui', 'wei'], ㄨㄢ: ['uan', 'wan'],
  ㄨㄣ: ['un', 'wen'], ㄨㄤ: ['uang', 'wang'], ㄨㄥ: ['ong', 'weng'],
  ㄩ: ['u', 'yu'], ㄩㄝ: ['ue', 'yue'], ㄩㄢ: ['uan', 'yuan'], ㄩㄣ: ['un', 'yun'], ㄩㄥ: ['iong', 'yong'],
}; // biome-ignore format: a table
/** Initials that are syllables by themselves, with a vowel that is not written. */
const syllabic = /^(?:zh|ch|sh|[rzcs])$/;

/**
 * Reads letters of scripts that are kindred of others, of which the lexicon has the words: Gujarati and Gurmukhi ones as
 * Devanagari where a word of what is traded comes of it, Bopomofo as pinyin.
 */
export function createReadKindred(
  isWord: (letters: string) => boolean = () => false,
): (text: AlignedText) => AlignedText {
  return (text) => inPinyin(inDevanagari(text, isWord));
}

function inDevanagari(text: AlignedText, isWord: (letters: string) => boolean): AlignedText {
  if (!anyKindred.test(text.text)) return text;
  const edits: Edit[] = [];
  for (const { 0: run, index: start } of text.text.matchAll(kindred)) {
    const read = Array.from(run, (character) => {
      const unit = character.charCodeAt(0);
      return unit === tippi ? anusvara : String.fromCharCode(devanagari + (unit % blockSize));
    });
    if (!isWord(read.join(''))) continue;
    read.forEach((replacement, at) => {
      edits.push({ start: start + at, end: start + at + 1, replacement });
    });
  }
  return text.replace(edits);
}

function inPinyin(text: AlignedText): AlignedText {
  if (!anyBopomofo.test(text.text)) return text;
  const edits: Edit[] = [];
  for (const {
    0: written,
    1: initial = '',
    2: medial = '',
    3: final = '',
    index: start,
  } of text.text.matchAll(syllable)) {
    if (written === '') continue;
    const replacement = pinyinOf(initial, medial, final);
    if (replacement !== undefined) edits.push({ start, end: start + written.length, replacement });
  }
  return text.replace(edits);
}

function pinyinOf(initial: string, medial: string, final: string): string | undefined {
  const consonant =
    initial === '' ? '' : initials['ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙ'.indexOf(initial)];
  if (consonant === undefined || initial + medial + final === '') return undefined;
  if (medial === '')
    return final === ''
      ? consonant + (syllabic.test(consonant) ? 'i' : '')
      : consonant + (finals['ㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦ'.indexOf(final)] ?? '');
  const rest = medials[medial + final];
  if (rest === undefined) return undefined;
  return consonant === '' ? rest[1] : consonant + rest[0];
}
