import { CharacterClass } from '../analysis/character-class.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import type { FieldTokens } from './field-tokens.js';

/** A word of the trie whose letters stand in pieces. */
export interface PiecedWord {
  readonly from: number;
  readonly to: number;
  readonly node: number;
  readonly letters: number;
}

/** Pieces are no longer than this ... */
const longestPiece = 3;
/** ... and so many follow each other, most of them shorter: a sentence seldom has as many words as short. */
const fewestPieces = 3;
const longestRun = 48;
/** So much may stand between two pieces. */
const widestGap = 3;
const shortestWord = 4;
const none: readonly PiecedWord[] = [];

/**
 * Runs of very short pieces, each of which may be a word (`ti ge r bo ne`), and the words that they spell from the
 * beginning of one piece to the end of another. Where three pieces or more follow each other, two may make a word.
 */
export function piecedTogether({ trie }: CompiledLexicon, field: FieldTokens): readonly PiecedWord[] {
  const { count } = field.tokens;
  let found: PiecedWord[] | undefined;
  let first = 0;
  let short = 0;
  for (let token = 0; token <= count; token++) {
    const size = token < count ? pieceSize(field, token) : 0;
    if (size > 0 && (token === first || follows(field, token))) {
      if (size < longestPiece) short++;
      continue;
    }
    if (token - first >= fewestPieces && short * 2 > token - first) {
      found ??= [];
      for (let start = first; start < token - 1; start++) readFrom(field, start, token, found);
    }
    first = size > 0 ? token : token + 1;
    short = size > 0 && size < longestPiece ? 1 : 0;
  }
  return found ?? none;

  function readFrom({ text }: FieldTokens, start: number, end: number, into: PiecedWord[]): void {
    let node = 0;
    let letters = 0;
    for (let token = start; token < end && token < start + longestRun; token++) {
      for (let at = field.fromOf(token); at < field.toOf(token); at++, letters++) {
        node = trie.child(node, text.units[at] ?? 0);
        if (node === 0) return;
      }
      // Letters one by one are the walk's.
      if (token === start || letters < shortestWord || letters === token - start + 1) continue;
      if (trie.firstEntry(node) !== 0)
        into.push({ from: field.fromOf(start), to: field.toOf(token), node, letters });
    }
  }
}

/** Letters of a token that may be a piece of a word, 0 for others. */
function pieceSize(field: FieldTokens, token: number): number {
  const from = field.fromOf(token);
  const kind = field.text.kinds[from] ?? 0;
  if (kind < CharacterClass.latin || kind > CharacterClass.greek || !field.isWord(token)) return 0;
  const size = field.toOf(token) - from;
  return size <= longestPiece ? size : 0;
}

const follows = (field: FieldTokens, token: number): boolean =>
  field.fromOf(token) - field.toOf(token - 1) <= widestGap;
