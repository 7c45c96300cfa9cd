import { CharacterClass } from './character-class.js';
import type { FoldedText } from './folded-text.js';

const locales: Readonly<Record<number, string>> = {
  [CharacterClass.thai]: 'th',
  [CharacterClass.khmer]: 'km',
  [CharacterClass.han]: 'zh',
};

/** Longest run that is segmented in one piece. */
const window = 512;

/**
 * Where words may begin and end in runs of scripts without spaces, by the dictionaries of ICU. Asked only around
 * a candidate, and each run is cut once, since cutting whole posts costs 100 us each.
 */
export class WordBoundaries {
  private readonly segmenters = new Map<string, Intl.Segmenter>();
  private text: FoldedText | undefined;
  private edges = new Uint8Array(1024);
  private readonly done = new Set<number>();

  reset(text: FoldedText): void {
    this.text = text;
    this.done.clear();
  }

  /** Whether a word border stands before unit `at` of the run `[from, to)`. */
  isBoundary(from: number, to: number, at: number): boolean {
    if (at <= from || at >= to) return true;
    const text = this.text;
    if (text === undefined) return false;
    const piece = from + Math.floor((at - from) / window) * window;
    if (!this.done.has(piece)) this.cut(text, piece, Math.min(piece + window, to));
    return this.edges[at] === 1;
  }

  private cut(text: FoldedText, from: number, to: number): void {
    this.done.add(from);
    if (this.edges.length < text.length) this.edges = new Uint8Array(text.length * 2);
    this.edges.fill(0, from, to);
    const piece = text.slice(from, to);
    for (const { index } of this.segmenter(text, from, to).segment(piece)) this.edges[from + index] = 1;
  }

  private segmenter(text: FoldedText, from: number, to: number): Intl.Segmenter {
    let locale = locales[text.kinds[from] ?? 0] ?? 'ja';
    for (let at = from; at < to && locale === 'zh'; at++) {
      const kind = text.kinds[at];
      if (kind === CharacterClass.hiragana || kind === CharacterClass.katakana) locale = 'ja';
    }
    const known = this.segmenters.get(locale);
    if (known !== undefined) return known;
    const made = new Intl.Segmenter(locale, { granularity: 'word' });
    this.segmenters.set(locale, made);
    return made;
  }
}
