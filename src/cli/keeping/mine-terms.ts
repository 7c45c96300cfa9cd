import { cutGrams } from './cut-grams.js';
import { logLikelihood } from './log-likelihood.js';

/** A text of the trade, or an ordinary one. */
export interface MinedText {
  readonly text: string;
  readonly language: string;
  readonly isTrade: boolean;
}

/** What may be a new term. */
export interface Candidate {
  readonly term: string;
  /** Language of most of the posts that have it. */
  readonly language: string;
  readonly score: number;
  /** Posts of the trade that have it, and ordinary ones. */
  readonly count: number;
  readonly otherCount: number;
  readonly example: string;
}

interface Count {
  count: number;
  otherCount: number;
  readonly languages: Map<string, number>;
  example: string;
}

const aroundExample = 50;

/** Takes in texts one after the other, and then tells what stands in those of the trade and less in the others. */
export class TermMiner {
  private readonly counts = new Map<string, Count>();
  private posts = 0;
  private otherPosts = 0;

  /** `mask` takes out of a text what the lexicon finds, so that neither it nor what is half of it is told. */
  constructor(private readonly mask: (text: string) => string) {}

  add({ text, language, isTrade }: MinedText): void {
    if (isTrade) this.posts += 1;
    else this.otherPosts += 1;
    for (const gram of cutGrams(this.mask(text))) {
      let count = this.counts.get(gram);
      if (count === undefined) {
        // What stands in no post of the trade is never told.
        if (!isTrade) continue;
        count = { count: 0, otherCount: 0, languages: new Map(), example: around(text, gram) };
        this.counts.set(gram, count);
      }
      if (isTrade) {
        count.count += 1;
        count.languages.set(language, (count.languages.get(language) ?? 0) + 1);
      } else count.otherCount += 1;
    }
  }

  /** Best first. `least` posts have each; `surest` is the lowest score. */
  candidates(least: number, surest: number): Candidate[] {
    const found: Candidate[] = [];
    for (const [term, { count, otherCount, languages, example }] of this.counts) {
      if (count < least) continue;
      const score = logLikelihood(count, this.posts, otherCount, this.otherPosts);
      if (score < surest) continue;
      const [language = 'und'] = [...languages].sort((one, other) => other[1] - one[1])[0] ?? [];
      found.push({ term, language, score, count, otherCount, example });
    }
    const parts = this.partsOfLonger(found);
    return found
      .filter(({ term }) => !parts.has(term))
      .sort((one, other) => other.score - one.score || (one.term < other.term ? -1 : 1));
  }

  /** Terms that never stand without one more word or character: the longer one is what people write. */
  private partsOfLonger(found: readonly Candidate[]): Set<string> {
    const parts = new Set<string>();
    for (const { term, count, otherCount } of found)
      for (const part of partsOf(term)) {
        const own = this.counts.get(part);
        if (own?.count === count && own.otherCount === otherCount) parts.add(part);
      }
    return parts;
  }
}

function partsOf(term: string): string[] {
  if (term.includes(' ')) return term.split(' ');
  const units = term.match(/\P{M}\p{M}*/gu) ?? [];
  return [units.slice(1).join(''), units.slice(0, -1).join('')];
}

/** A text around a term, or its start, where the term is written otherwise in it. */
function around(text: string, gram: string): string {
  const at = Math.max(0, text.toLowerCase().indexOf(gram));
  const from = Math.max(0, at - aroundExample);
  return text
    .slice(from, at + gram.length + aroundExample)
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
