import { AlignedText } from '../analysis/aligned-text.js';
import { FoldedText } from '../analysis/folded-text.js';
import { tokenize } from '../analysis/tokenizer/tokenize.js';
import { TokenKind, Tokens } from '../analysis/tokenizer/tokens.js';
import type { CutTerm } from './term-indexer.js';

export interface CutWord {
  readonly text: string;
  /** With its marks. */
  readonly native: string;
  /** TokenKind. */
  readonly kind: number;
}

const noSignals = new Uint8Array(0x10000);

/** Cuts terms with the char filters and the tokenizer through which posts go. */
export function createCutTerm(
  fold: (text: AlignedText, into: FoldedText) => void,
): (text: string) => CutTerm {
  const folded = new FoldedText();
  const tokens = new Tokens();
  return (text) => {
    fold(AlignedText.of(text), folded);
    tokenize(folded, noSignals, tokens);
    const pieces: CutWord[] = [];
    for (let token = 0; token < tokens.count; token++) {
      const from = tokens.from[token] ?? 0;
      const to = tokens.to[token] ?? 0;
      pieces.push({
        text: folded.slice(from, to),
        native: String.fromCharCode(...folded.natives.subarray(from, to)),
        kind: tokens.kind[token] ?? 0,
      });
    }
    return { words: join(pieces, text), pieces };
  };
}

/** An abbreviation such as ส.ไฟ is one word: in scripts without spaces separators inside a term mean nothing. */
function join(pieces: readonly CutWord[], text: string): readonly CutWord[] {
  if (pieces.length < 2 || /\s/.test(text) || pieces.some(({ kind }) => kind !== TokenKind.unspaced))
    return pieces;
  return [
    {
      text: pieces.map((piece) => piece.text).join(''),
      native: pieces.map((piece) => piece.native).join(''),
      kind: TokenKind.unspaced,
    },
  ];
}
