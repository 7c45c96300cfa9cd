import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import { TokenKind } from '../analysis/tokenizer/tokens.js';
import type { CutWord } from './cut-words.js';
import { hangulSpellings } from './hangul-spellings.js';
import { indicSpellings } from './indic-spellings.js';
import { createKanaSpellings, kanaVariants } from './kana-spellings.js';
import type { Row } from './read-table.js';
import { createTeencodeSpellings } from './teencode-spellings.js';

/** A way to write a word in other characters, and what is undone to read it so. */
export interface OtherSpelling {
  readonly text: string;
  readonly evasion: number;
}

export type OtherSpellings = (word: CutWord, language: string) => Iterable<OtherSpelling>;

export interface SpellingTables {
  /** character, parts */
  readonly hanParts: readonly Row[];
  /** script, letter, Latin letters with the commonest first */
  readonly romanisations: readonly Row[];
  /** script, letter, letters of the same sound */
  readonly sameSounds: readonly Row[];
  /** letter, the keys that type it in Telex, and in VNI */
  readonly vietnameseKeys: readonly Row[];
  /** Chinese characters of Japanese, how they are read in kana */
  readonly kanaReadings: readonly Row[];
  /** letters of Vietnamese, what young people write for them */
  readonly teencode: readonly Row[];
}

/** Romanisations of a word differ in few of its letters; more spellings than these nobody writes. */
const mostRomanised = 12;
const longestSplit = 6;
const shortestKana = 4;
const shortestThai = 3;
/** Of shorter words another tone makes another word. */
const shortestToned = 5;
const thaiTones = ['\u0e48', '\u0e49', '\u0e4a', '\u0e4b'];
const thaiTone = /[\u0e48-\u0e4b]/g;
const thaiToneMarks = /[\u0e47-\u0e4e]/g;
const thaiSilencer = '\u0e4c';
const thaiConsonantAtEnd = /[ก-ฮ]$/;
/** AA, and the sign of the same shape that stands in a few words of Sanskrit only. */
const longVowel = 'า';
const likeLongVowel = 'ๅ';
const thaiVowelSigns = /[\u0e31\u0e34-\u0e3a]/g;
const arabicWord = /^[\u0621-\u064a\u067e\u0686\u0698\u06af]{3,9}$/;
/** The last key of a Vietnamese letter when it is that of a tone, in Telex and in VNI. */
const toneKey = /(?<=.)[fsrxj1-5]$/;
const hangulWord = /^[가-힣]{2,}$/;
const indicWord = /^[\u0900-\u0d7f]{3,}$/;
const arabicVowels = /[اويآئؤ]/;
/** What is said between two consonants and not written: the first time in a word, and later. */
const unwritten = [
  ['a', 'i', 'u'],
  ['', 'a', 'i'],
] as const;

/**
 * The spellings of a word that rules make: Cyrillic, Greek, Arabic and Hangul in Latin letters, Han characters taken apart,
 * hiragana for katakana and katakana for hiragana, Thai without tone marks or vowel signs or with one of the same shape, letters of the same sound in
 * Thai, Hangul and Indic scripts, Arabic without dots, Vietnamese as its keys are typed and as young people
 * spell it, Japanese words in kana. Made when the lexicon is compiled: at run time each
 * would be a reading of all text.
 */
export function createOtherSpellings(
  { hanParts, romanisations, sameSounds, vietnameseKeys, kanaReadings, teencode }: SpellingTables,
  isOrdinary: (word: string) => boolean,
): OtherSpellings {
  const parts = new Map(hanParts.map(([character = '', apart = '']) => [character, apart]));
  const latin = new Map(
    romanisations.map(([, letter = '', forms = '']) => [
      letter,
      forms.split(' ').map((form) => (form === '-' ? '' : form)),
    ]),
  );

  const alike = new Map(sameSounds.map(([, letter = '', others = '']) => [letter, others.split(' ')]));
  const keys = new Map(vietnameseKeys.map(([letter = '', telex = '', vni = '']) => [letter, [telex, vni]]));

  const inKana = createKanaSpellings(kanaReadings);
  const inTeencode = createTeencodeSpellings(teencode);

  function* romanised(text: string): Iterable<OtherSpelling> {
    const letters: (readonly string[])[] = [];
    const spelt = arabicWord.test(text);
    let gaps = 0;
    let afterConsonant = false;
    for (const letter of text) {
      const forms = latin.get(letter);
      if (forms === undefined) return;
      const isConsonant = spelt && !arabicVowels.test(letter);
      if (isConsonant && afterConsonant) letters.push(unwritten[gaps++ === 0 ? 0 : 1]);
      afterConsonant = isConsonant;
      letters.push(forms);
    }
    for (const form of combinations(letters)) {
      if (form.length < 4) continue;
      const alone = form.length >= 6 && !isOrdinary(form);
      const notes = alone
        ? 0
        : readingBit.guess | (form.length >= 5 && !isOrdinary(form) ? 0 : readingBit.part);
      yield { text: form, evasion: evasionBit.romanised | notes };
    }
  }

  function* takenApart(text: string): Iterable<OtherSpelling> {
    const characters = [...text];
    if (characters.length > longestSplit) return;
    const forms = new Set<string>();
    const split = (at: number): string => parts.get(characters[at] ?? '') ?? characters[at] ?? '';
    forms.add(characters.map((_, at) => split(at)).join(''));
    for (let at = 0; at < characters.length; at++) forms.add(characters.with(at, split(at)).join(''));
    forms.delete(text);
    for (const form of forms) yield { text: form, evasion: evasionBit['split-character'] };
  }

  function* typed(native: string): Iterable<OtherSpelling> {
    for (const method of [0, 1] as const) {
      // The key of the tone is typed behind its letter, or when the word is done.
      const inPlace = [...native].map((letter) => keys.get(letter)?.[method] ?? letter);
      const tones = inPlace.map((typed) => (typed.length > 1 ? (toneKey.exec(typed)?.[0] ?? '') : ''));
      const atEnd = inPlace.map((typed, at) => typed.slice(0, typed.length - (tones[at]?.length ?? 0)));
      for (const form of new Set([inPlace.join(''), [...atEnd, ...tones].join('')])) {
        if (form === native || form.length < 3) continue;
        const notes = readingBit.guess | (form.length < 4 || isOrdinary(form) ? readingBit.part : 0);
        yield { text: form, evasion: evasionBit.romanised | notes };
      }
    }
  }

  /** Arabic without the dots, as it was written before there were any: all of them, or those of one letter. */
  function* withoutDots(text: string): Iterable<OtherSpelling> {
    const bare = (letter: string): string => alike.get(letter)?.[0] ?? letter;
    const forms = new Set(
      [...text].map((letter, at) => text.slice(0, at) + bare(letter) + text.slice(at + 1)),
    );
    forms.add([...text].map(bare).join(''));
    forms.delete(text);
    for (const form of forms)
      if (!isOrdinary(form)) yield { text: form, evasion: evasionBit.diacritics | readingBit.guess };
  }

  function* inThai(text: string): Iterable<OtherSpelling> {
    const forms = new Map<string, number>();
    const add = (form: string, evasion: number): void => {
      if (form !== text && form.length >= shortestThai && !forms.has(form)) forms.set(form, evasion);
    };
    add(text.replace(thaiToneMarks, ''), evasionBit.diacritics);
    for (const { index } of text.matchAll(thaiTone))
      for (const other of thaiTones) {
        const form = text.slice(0, index) + other + text.slice(index + 1);
        if (text.length >= shortestToned && !isOrdinary(form)) add(form, evasionBit.diacritics);
      }
    if (thaiConsonantAtEnd.test(text) && !isOrdinary(text + thaiSilencer))
      add(text + thaiSilencer, evasionBit.diacritics);
    add(text.replaceAll(longVowel, likeLongVowel), evasionBit['look-alike']);
    add(text.replace(thaiVowelSigns, ''), evasionBit['vowel-drop']);
    add(text.replace(thaiVowelSigns, '').replace(thaiToneMarks, ''), evasionBit['vowel-drop']);
    if (text.length > shortestThai)
      for (let at = 0; at < text.length; at++)
        for (const other of alike.get(text.charAt(at)) ?? [])
          add(text.slice(0, at) + other + text.slice(at + 1), evasionBit.homophone);
    for (const [form, evasion] of forms) yield { text: form, evasion: evasion | readingBit.guess };
  }

  return function* (word, language) {
    const { text, kind } = word;
    if (kind === TokenKind.word) {
      if (/^[\u0370-\u04ff]{4,}$/.test(text) || (language === 'ar' && arabicWord.test(text)))
        yield* romanised(text);
      if (arabicWord.test(text)) yield* withoutDots(text);
      if (language === 'vi') {
        yield* typed(word.native);
        for (const form of inTeencode(text)) {
          const notes = readingBit.guess | (form.length < 3 || isOrdinary(form) ? readingBit.part : 0);
          yield { text: form, evasion: evasionBit.romanised | notes };
        }
      }
      if (hangulWord.test(text)) {
        yield* romanised(text.normalize('NFD'));
        yield* hangulSpellings(text, alike, isOrdinary);
      } else if (indicWord.test(text)) yield* indicSpellings(text, alike, isOrdinary);
      return;
    }
    if (kind !== TokenKind.unspaced) return;
    if (language === 'ja')
      for (const form of [...inKana(text), ...kanaVariants(text)])
        yield { text: form, evasion: evasionBit.homophone | readingBit.guess };
    if (/^\p{Script=Han}{2,}$/u.test(text)) yield* takenApart(text);
    else if (/^[\u30a1-\u30f6ー]+$/.test(text) && text.length >= shortestKana)
      yield { text: shift(text, /[\u30a1-\u30f6]/g, -0x60), evasion: evasionBit.homophone };
    else if (/^[\u3041-\u3096ー]+$/.test(text) && text.length >= shortestKana)
      yield { text: shift(text, /[\u3041-\u3096]/g, 0x60), evasion: evasionBit.homophone };
    else if (/^[\u0e00-\u0e7f]+$/.test(text)) yield* inThai(text);
  };
}

function shift(text: string, letters: RegExp, by: number): string {
  return text.replace(letters, (letter) => String.fromCharCode(letter.charCodeAt(0) + by));
}

/** Spellings with the commonest form of each letter first, up to a number. */
function combinations(letters: readonly (readonly string[])[]): readonly string[] {
  let all: string[] = [''];
  for (const forms of letters) {
    const next: string[] = [];
    for (const form of forms) for (const before of all) next.push(before + form);
    all = next.slice(0, mostRomanised);
  }
  return all;
}
