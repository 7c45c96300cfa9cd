import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import { TokenKind } from '../analysis/tokenizer/tokens.js';
import type { CutWord } from './cut-words.js';
import type { Row } from './read-table.js';

/** A way to write a word in other characters, and what is undone to read it so. */
export interface OtherSpelling {
  readonly text: string;
  readonly evasion: number;
}

export type OtherSpellings = (word: CutWord) => Iterable<OtherSpelling>;

export interface SpellingTables {
  /** character, parts */
  readonly hanParts: readonly Row[];
  /** script, letter, Latin letters with the commonest first */
  readonly romanisations: readonly Row[];
}

/** Romanisations of a word differ in few of its letters; more spellings than these nobody writes. */
const mostRomanised = 12;
const longestSplit = 6;
const shortestKana = 4;
const thaiToneMarks = /[\u0e47-\u0e4e]/g;

/**
 * The spellings of a word that rules make: Cyrillic and Greek in Latin letters, Han characters taken apart, hiragana
 * for katakana and katakana for hiragana, Thai without tone marks. Made when the lexicon is compiled: at run time each
 * would be a reading of all text.
 */
export function createOtherSpellings(
  { hanParts, romanisations }: SpellingTables,
  isOrdinary: (word: string) => boolean,
): OtherSpellings {
  const parts = new Map(hanParts.map(([character = '', apart = '']) => [character, apart]));
  const latin = new Map(
    romanisations.map(([, letter = '', forms = '']) => [
      letter,
      forms.split(' ').map((form) => (form === '-' ? '' : form)),
    ]),
  );

  function* romanised(text: string): Iterable<OtherSpelling> {
    const letters: (readonly string[])[] = [];
    for (const letter of text) {
      const forms = latin.get(letter);
      if (forms === undefined) return;
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

  return function* (word) {
    const { text, kind } = word;
    if (kind === TokenKind.word) {
      if (/^[\u0370-\u04ff]{4,}$/.test(text)) yield* romanised(text);
      return;
    }
    if (kind !== TokenKind.unspaced) return;
    if (/^\p{Script=Han}{2,}$/u.test(text)) yield* takenApart(text);
    else if (/^[\u30a1-\u30f6ー]+$/.test(text) && text.length >= shortestKana)
      yield { text: shift(text, /[\u30a1-\u30f6]/g, -0x60), evasion: evasionBit.homophone };
    else if (/^[\u3041-\u3096ー]+$/.test(text) && text.length >= shortestKana)
      yield { text: shift(text, /[\u3041-\u3096]/g, 0x60), evasion: evasionBit.homophone };
    else if (text.search(thaiToneMarks) >= 0) {
      const bare = text.replace(thaiToneMarks, '');
      if (bare.length >= 3) yield { text: bare, evasion: evasionBit.diacritics | readingBit.guess };
    }
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
