import { isUnspaced } from './clean-name.js';
import { foldWord } from './fold-word.js';
import { readOrdinary } from './read-ordinary.js';
import { readRows } from './read-rows.js';

/** Tells whether a common name has other senses, so that it counts only beside another sign of wildlife. */
export function createNameAmbiguity(): (name: string, language: string) => boolean {
  const ordinary = readOrdinary();
  const heads = new Set<string>();
  const alone = new Set<string>();
  for (const [language = '', noun = '', safe = ''] of readRows('head-nouns.tsv')) {
    heads.add(`${language} ${foldWord(noun)}`);
    if (safe === 'yes') alone.add(foldWord(noun));
  }
  const isHead = (language: string, word: string): boolean => {
    const folded = foldWord(word);
    return (
      heads.has(`${language} ${folded}`) ||
      // Germanic and Hungarian compounds end with their head; plurals do with one letter more.
      (compounding.has(language) &&
        [...heads].some(
          (head) => head.startsWith(`${language} `) && head.length - 3 >= 4 && folded.endsWith(head.slice(3)),
        )) ||
      (language === 'en' && heads.has(`en ${folded.replace(/s$/, '')}`))
    );
  };
  return (name, language) => {
    if (isUnspaced(name)) {
      const letters = name.replace(/[^\p{L}]/gu, '');
      return letters.length <= 2 || ordinary.isWord(name);
    }
    const words = name.split(/[ -]/).filter(Boolean);
    const only = words.length === 1 ? words[0] : undefined;
    if (only !== undefined) {
      const folded = foldWord(only);
      // Names of animals such as okapi and binturong are the same in many languages.
      if (alone.has(folded) || alone.has(folded.replace(/s$/, ''))) return false;
      if (folded.length < 5) return true;
      return ordinary.isWord(folded) || (folded.length <= 6 && ordinary.isIn(language, folded));
    }
    if (words.some((word) => isHead(language, word))) return false;
    return words.length <= 3 && words.every((word) => ordinary.isCommonIn(language, word));
  };
}

const compounding = new Set(['de', 'nl', 'sv', 'hu', 'af']);
