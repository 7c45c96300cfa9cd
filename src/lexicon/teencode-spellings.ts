import type { Row } from './read-table.js';

const most = 12;
const latinWord = /^[a-z]{2,}$/;

/**
 * A word of Vietnamese, bare, as young people write it: w for qu, f for ph, j for i. `rows`: letters, and what is written for
 * them. The likeliest are those in which all letters are changed, or one.
 */
export function createTeencodeSpellings(rows: readonly Row[]): (word: string) => readonly string[] {
  const rules = rows
    .map(([letters = '', written = '']) => ({ letters, written }))
    .sort((one, other) => other.letters.length - one.letters.length);

  /** Each place where a rule applies, changed or left. */
  const vary = (word: string, at: number): readonly string[] => {
    if (at >= word.length) return [''];
    const forms: string[] = [];
    for (const { letters, written } of rules)
      if (word.startsWith(letters, at))
        for (const rest of vary(word, at + letters.length)) forms.push(written + rest);
    for (const rest of vary(word, at + 1)) forms.push(word.charAt(at) + rest);
    return forms;
  };

  return (word) => {
    if (!latinWord.test(word)) return [];
    const forms = new Set(vary(word, 0));
    forms.delete(word);
    return [...forms].filter((form) => form.length >= 2).slice(0, most);
  };
}
