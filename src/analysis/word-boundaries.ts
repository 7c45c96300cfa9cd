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
 * a candidate, and only for the border in question, since cutting whole posts costs 100 us each.
 */
export class WordBoundaries {
  private readonly segmenters = new Map<string, Intl.Segmenter>();
  private text: FoldedText | undefined;
  /** What was asked about a position: 0 nothing yet, 1 no border, 2 a border. */
  private edges = new Uint8Array(1024);
  private readonly pieces = new Map<number, Intl.Segments>();

  reset(text: FoldedText): void {
    this.text = text;
    this.pieces.clear();
    if (this.edges.length < text.length) this.edges = new Uint8Array(text.length * 2);
    else this.edges.fill(0, 0, text.length);
  }

  /** Whether a word border stands before unit `at` of the run `[from, to)`. */
  isBoundary(from: number, to: number, at: number): boolean {
    if (at <= from || at >= to) return true;
    const text = this.text;
    if (text === undefined) return false;
    const known = this.edges[at];
    if (known !== 0) return known === 2;
    const start = from + Math.floor((at - from) / window) * window;
    const word = this.pieceAt(text, start, Math.min(start + window, to)).containing(at - start);
    if (word === undefined) return false;
    // One answer tells of the whole word: asking ICU costs more than all else here.
    const first = start + word.index;
    const end = first + word.segment.length;
    this.edges.fill(1, first + 1, end);
    this.edges[first] = 2;
    if (end < start + window) this.edges[end] = 2;
    return at === first;
  }

  private pieceAt(text: FoldedText, from: number, to: number): Intl.Segments {
    const known = this.pieces.get(from);
    if (known !== undefined) return known;
    const made = this.segmenter(text, from, to).segment(text.slice(from, to));
    this.pieces.set(from, made);
    return made;
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
