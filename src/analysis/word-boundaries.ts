import { CharacterClass } from './character-class.js';
import type { FoldedText } from './folded-text.js';

const locales: Readonly<Record<number, string>> = {
  [CharacterClass.thai]: 'th',
  [CharacterClass.khmer]: 'km',
  [CharacterClass.han]: 'zh',
};

/** Longest run that is segmented in one piece. */
const window = 512;

/** Units of the text that ICU was given at once. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly words: Intl.Segments;
}

/**
 * Where words may begin and end in runs of scripts without spaces, by the dictionaries of ICU. Asked only around
 * a candidate, and only for the border in question, since cutting whole posts costs 100 us each.
 */
export class WordBoundaries {
  private readonly segmenters = new Map<string, Intl.Segmenter>();
  private text: FoldedText | undefined;
  /** What was asked about a position: 0 nothing yet, 1 no border, 2 a border. */
  private edges = new Uint8Array(1024);
  private readonly pieces: Piece[] = [];

  reset(text: FoldedText): void {
    this.text = text;
    this.pieces.length = 0;
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
    const piece = this.pieceWith(text, start, Math.min(start + window, to));
    const word = piece.words.containing(at - piece.from);
    if (word === undefined) return false;
    // One answer tells of the whole word: asking ICU costs more than all else here.
    const first = piece.from + word.index;
    const end = first + word.segment.length;
    this.edges.fill(1, first + 1, end);
    this.edges[first] = 2;
    if (end < piece.to) this.edges[end] = 2;
    return at === first;
  }

  /** A piece that holds `[from, to)`; it holds what follows as well, since each new one costs ten answers. */
  private pieceWith(text: FoldedText, from: number, to: number): Piece {
    const known = this.pieces.findLast((piece) => piece.from <= from && to <= piece.to);
    if (known !== undefined) return known;
    const end = Math.min(from + window, text.length);
    const words = this.segmenter(text, from, to).segment(text.slice(from, end));
    const made = { from, to: end, words };
    this.pieces.push(made);
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
