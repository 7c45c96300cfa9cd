import type { FoldedText } from '../analysis/folded-text.js';
import type { WordLattice } from './word-lattice.js';

/** What the function words of a field say for a language; a word of several gives each its share. */
export interface LanguageVote {
  readonly language: string;
  readonly votes: number;
}

/** Function words that are counted: more of a text tells no more of its language. */
const most = 40;

const letterS = 's'.charCodeAt(0);

/** What stands before an s that is no word of its own, though Czech has one: it's, tiger’s. */
const isApostrophe = (unit: number | undefined): boolean => unit === 0x27 || unit === 0x2019;

/** Counts function words by language. `stopwords`: the languages of a word; `words`: how many words there are. */
export function createCountVotes(
  stopwords: ReadonlyMap<number, readonly string[]>,
  words: number,
): (lattice: WordLattice, text: FoldedText) => readonly LanguageVote[] {
  const languages = [...new Set([...stopwords.values()].flat())];
  const groups: (readonly number[])[] = [[]];
  const known = new Map<string, number>();
  /** Group of languages of each word: asked of every word of every text, for which a `Map` is too slow. */
  const groupOf = new Uint16Array(words);
  for (const [word, of] of stopwords) {
    const key = of.join(' ');
    let group = known.get(key);
    if (group === undefined) {
      group = groups.push(of.map((language) => languages.indexOf(language))) - 1;
      known.set(key, group);
    }
    groupOf[word] = group;
  }
  const totals = new Float64Array(languages.length);

  return (lattice, { units }) => {
    const voted: number[] = [];
    let count = 0;
    for (let edge = 1; edge < lattice.count && count < most; edge++) {
      const group = groupOf[lattice.word[edge] ?? 0] ?? 0;
      if (group === 0 || lattice.evasion[edge] !== 0) continue;
      const from = lattice.from[edge] ?? 0;
      if (units[from] === letterS && lattice.to[edge] === from + 1 && isApostrophe(units[from - 1])) continue;
      count++;
      const of = groups[group] ?? [];
      for (const language of of) {
        if (totals[language] === 0) voted.push(language);
        totals[language] = (totals[language] ?? 0) + 1 / of.length;
      }
    }
    return voted.map((language) => {
      const vote = { language: languages[language] ?? '', votes: totals[language] ?? 0 };
      totals[language] = 0;
      return vote;
    });
  };
}

/**
 * The language with most votes. English is the guess where one word alone speaks for another: pieces of a torn word are
 * words of some language.
 */
export function commonestLanguage(votes: readonly LanguageVote[]): string {
  let best = 'en';
  let most = 1 + (votes.find(({ language }) => language === 'en')?.votes ?? 0);
  for (const { language, votes: count } of votes) {
    if (language === 'en' || count <= most) continue;
    best = language;
    most = count;
  }
  return best;
}
