import { TokenKind } from '../analysis/tokenizer/tokens.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import { createIsSubjectWord } from './is-subject-word.js';

/** Shorter words are met by chance in what was read wrongly; a character of Han or Hangul is worth two letters. */
const shortest = 3;
const shortestOfSyllables = 2;
const longest = 12;
const syllables = /^[\p{Script=Han}\p{Script=Hangul}]+$/u;
const latin = /[a-z]/;

/**
 * How many letters of a text that are no Latin ones belong to words of what is traded, whatever stands around them; a syllable
 * is worth two.
 */
export function createLettersOfSubjects(
  lexicon: Pick<CompiledLexicon, 'trie' | 'isSubject' | 'rules'>,
): (text: string) => number {
  const isSubjectWord = createIsSubjectWord(lexicon);

  const isWord = (letters: string): boolean =>
    letters.length >= (syllables.test(letters) ? shortestOfSyllables : shortest) &&
    !latin.test(letters) &&
    isSubjectWord(letters);
  const worth = (word: string): number => (syllables.test(word) ? 2 : 1) * word.length;

  const lettersInRun = (run: string): number => {
    let letters = 0;
    for (let from = 0; from < run.length; ) {
      let to = Math.min(run.length, from + longest);
      while (to > from && !isWord(run.slice(from, to))) to--;
      letters += worth(run.slice(from, to));
      from = Math.max(to, from + 1);
    }
    return letters;
  };

  return (text) => {
    let letters = 0;
    for (const word of lexicon.rules.cut(text).words)
      if (word.kind === TokenKind.unspaced) letters += lettersInRun(word.text);
      else if (word.kind === TokenKind.word && isWord(word.text)) letters += worth(word.text);
    return letters;
  };
}
