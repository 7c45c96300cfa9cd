import { CharacterClass } from '../analysis/character-class.js';
import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import { createArabicWords } from './arabic-skeletons.js';
import { Signal } from './disguise-table.js';
import type { FieldTokens } from './field-tokens.js';
import { Sureness, type WordLattice } from './word-lattice.js';

const longest = 16;
/** Fewer letters are believed only beside another word of the term, but where digits stand for some of them. */
const shortestAlone = 6;
const languages = new Set(['ar', 'fa', 'ur']);
const firstArabic = 0x621;
const endOfArabic = 0x700;
const articles = new Set(['al', 'el', 'il']);
/** Digits that have the shape of an Arabic letter, beside a letter. */
const digitAsLetter = /[2-9](?=[a-z])|(?<=[a-z])[2-9]/;

/**
 * Reads words of Arabic and Persian in Latin letters, as in chats (wa7eed el qarn), by their consonants, since everybody writes
 * the vowels as they please. Only in texts that hold Arabic letters or such a digit in a word.
 */
export function createFindArabizi({
  words,
  wordLanguages,
  isSubject,
}: CompiledLexicon): (field: FieldTokens, lattice: WordLattice) => void {
  let known: ((token: string) => readonly number[]) | undefined;

  /** The index is made when a text first asks for it. */
  const alike = (token: string): readonly number[] => {
    if (known === undefined) {
      const numbers: number[] = [];
      for (let word = 0; word < words.length; word++)
        for (const language of wordLanguages.get(word) ?? [])
          if (languages.has(language)) {
            numbers.push(word);
            break;
          }
      known = createArabicWords(Int32Array.from(numbers), words);
    }
    return known(token);
  };

  const wordsOf = (token: string): readonly number[] =>
    // The digit has the shape of two letters.
    token.includes('9') ? [...alike(token), ...alike(token.replaceAll('9', 'q'))] : alike(token);

  return (field, lattice) => {
    if (!mayHold(field)) return;
    const { text } = field;
    for (let token = 0; token < field.tokens.count; token++) {
      const from = field.fromOf(token);
      const to = field.toOf(token);
      if (!field.isWord(token) || to - from > longest || !isLatin(field, from, to)) continue;
      const letters = text.slice(from, to);
      const withDigit = digitAsLetter.test(letters);
      if (!withDigit && !field.isUnknown(token)) continue;
      const notes = readingBit.guess | (withDigit || letters.length >= shortestAlone ? 0 : readingBit.part);
      const add = (start: number, numbers: readonly number[]): void => {
        for (const word of numbers)
          if (isSubject[word] === 1)
            lattice.add(start, to, word, evasionBit.romanised | notes, Sureness.weak);
      };
      add(from, wordsOf(letters));
      const before = field.fromOf(token - 1);
      if (token > 0 && articles.has(text.slice(before, field.toOf(token - 1))))
        add(before, wordsOf(`al${letters}`));
    }
  };
}

const isLatin = ({ text: { kinds } }: FieldTokens, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (kinds[at] !== CharacterClass.latin && kinds[at] !== CharacterClass.digit) return false;
  return true;
};

function mayHold(field: FieldTokens): boolean {
  const { text, tokens } = field;
  for (let token = 0; token < tokens.count; token++) {
    const from = field.fromOf(token);
    const unit = text.units[from] ?? 0;
    if (unit >= firstArabic && unit < endOfArabic) return true;
    if (unit >= endOfArabic || ((tokens.chunkSignals[tokens.chunk[token] ?? 0] ?? 0) & Signal.leet) === 0)
      continue;
    if (field.isWord(token) && digitAsLetter.test(text.slice(from, field.toOf(token)))) return true;
  }
  return false;
}
