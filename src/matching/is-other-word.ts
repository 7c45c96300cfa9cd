import type { IsWord } from '../analysis/ordinary-words.js';
import type { CompiledLexicon, CompiledTerm } from '../lexicon/compiled-lexicon.js';
import { isFormOf } from '../lexicon/inflect.js';

/** Whether what was written for a word is its form in another language only, and in the term's another word. */
export type IsOtherWord = (written: string, word: string, term: CompiledTerm) => boolean;

/** A horn is _hornet_ in Swedish; in an English term that is an insect. */
export function createIsOtherWord({ ordinary, rules }: CompiledLexicon): IsOtherWord {
  const lists = new Map<string, IsWord>();

  const listOf = (languages: readonly string[]): IsWord => {
    const key = languages.join();
    const known = lists.get(key);
    if (known !== undefined) return known;
    const list = ordinary.of(languages);
    lists.set(key, list);
    return list;
  };

  return (written, word, { languages }) => {
    const isTheirs = languages.some((language) =>
      isFormOf(written, word, rules.inflections.get(language) ?? []),
    );
    if (isTheirs) return false;
    const units = Uint16Array.from({ length: written.length }, (_, at) => written.charCodeAt(at));
    return listOf(languages)(units, 0, units.length);
  };
}
