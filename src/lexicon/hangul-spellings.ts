import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import type { OtherSpelling } from './other-spellings.js';

const firstSyllable = 0xac00;
const vowels = 21;
const finals = 28;
/** Silent or nearly so at the end of a syllable, and set there to break a word: 상앜. */
const addedFinals = ['ㄱ', 'ㅁ', 'ㅅ', 'ㅇ', 'ㅋ', 'ㅎ'];
const shortestHinted = 3;
const initialLetters = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const vowelLetters = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const silent = initialLetters.indexOf('ㅇ');
const finalLetters = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

/**
 * A Korean word with one syllable that sounds nearly the same: a tense or breathed consonant for a plain one (쌍아),
 * a vowel beside it (샹아), a letter more at its end (상앜), or with a letter that stands apart. `alike`: letters of the same sound. Words that are ordinary
 * ones are none.
 */
export function* hangulSpellings(
  text: string,
  alike: ReadonlyMap<string, readonly string[]>,
  isOrdinary: (word: string) => boolean,
): Iterable<OtherSpelling> {
  for (const kind of ['initial', 'vowel'] as const) {
    const form = [...text]
      .map((syllable) => alikeThroughout(syllable.charCodeAt(0) - firstSyllable, kind, alike))
      .join('');
    if (form !== text && !isOrdinary(form))
      yield { text: form, evasion: evasionBit.homophone | readingBit.guess };
  }
  for (const form of withLetterApart(text))
    if (!isOrdinary(form)) yield { text: form, evasion: evasionBit['split-character'] | readingBit.guess };
  for (let at = 0; at < text.length; at++)
    for (const syllable of alikeSyllables(text.charCodeAt(at) - firstSyllable, alike)) {
      const form = text.slice(0, at) + syllable + text.slice(at + 1);
      if (!isOrdinary(form)) yield { text: form, evasion: evasionBit.homophone | readingBit.guess };
    }
}

/**
 * A word with a letter that stands apart: the last one of a syllable (호라ㅇ이), the first one of a syllable of which
 * nothing else is written (ㅎ랑이), or one that is drawn to the syllable before (홀앙이).
 */
function* withLetterApart(text: string): Iterable<string> {
  const indexes = [...text].map((syllable) => syllable.charCodeAt(0) - firstSyllable);
  for (const [at, index] of indexes.entries()) {
    const before = text.slice(0, at);
    const after = text.slice(at + 1);
    const initial = Math.floor(index / (vowels * finals));
    const final = index % finals;
    if (final !== 0)
      yield before +
        String.fromCharCode(firstSyllable + index - final) +
        folded(finalLetters.charAt(final)) +
        after;
    if (text.length >= shortestHinted) yield before + folded(initialLetters.charAt(initial)) + after;
    const next = indexes[at + 1];
    const drawn =
      next === undefined
        ? -1
        : finalLetters.indexOf(initialLetters.charAt(Math.floor(next / (vowels * finals))));
    if (next === undefined || final !== 0 || drawn <= 0) continue;
    const rest = syllableOf(silent, Math.floor(next / finals) % vowels, next % finals);
    if (initialLetters.charAt(silent) !== finalLetters.charAt(drawn))
      yield before + String.fromCharCode(firstSyllable + index + drawn) + rest + text.slice(at + 2);
  }
}

/** As letters that stand apart are folded. */
const folded = (letter: string): string => letter.normalize('NFKC');

/** The first other syllable of one kind, where there is any: whole words are written so too. */
function alikeThroughout(
  index: number,
  kind: 'initial' | 'vowel',
  alike: ReadonlyMap<string, readonly string[]>,
): string {
  const initial = Math.floor(index / (vowels * finals));
  const vowel = Math.floor(index / finals) % vowels;
  const first = kind === 'initial' ? alike.get(initialLetters.charAt(initial))?.[0] : undefined;
  const middle = kind === 'vowel' ? alike.get(vowelLetters.charAt(vowel))?.[0] : undefined;
  return syllableOf(
    first === undefined ? initial : initialLetters.indexOf(first),
    middle === undefined ? vowel : vowelLetters.indexOf(middle),
    index % finals,
  );
}

const syllableOf = (initial: number, vowel: number, final: number): string =>
  String.fromCharCode(firstSyllable + (initial * vowels + vowel) * finals + final);

function* alikeSyllables(index: number, alike: ReadonlyMap<string, readonly string[]>): Iterable<string> {
  const initial = Math.floor(index / (vowels * finals));
  const vowel = Math.floor(index / finals) % vowels;
  const final = index % finals;
  for (const other of alike.get(initialLetters.charAt(initial)) ?? [])
    yield syllableOf(initialLetters.indexOf(other), vowel, final);
  for (const other of alike.get(vowelLetters.charAt(vowel)) ?? [])
    yield syllableOf(initial, vowelLetters.indexOf(other), final);
  if (final === 0)
    for (const added of addedFinals) yield syllableOf(initial, vowel, finalLetters.indexOf(added));
}
