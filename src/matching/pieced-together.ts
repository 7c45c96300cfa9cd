import { CharacterClass } from '../analysis/character-class.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import { FieldTokens } from './field-tokens.js';

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
/** A word has no more pieces, and no more digits among its letters. */
const mostPieces = 24;
const mostDigits = 4;
/** So much may stand between two pieces. */
const widestGap = 3;
const shortestWord = 4;
const none: readonly PiecedWord[] = [];

/**
 * Runs of very short pieces, each of which may be a word (`ti ge r bo ne`, `t1 g3 r`), and the words that they spell from
 * the beginning of one piece to the end of another. Where three pieces or more follow each other, two may make a word.
 */
export function createPiecedTogether({
  trie,
  disguise,
  table,
}: CompiledLexicon): (field: FieldTokens) => readonly PiecedWord[] {
  // One field at a time: closures made for each would be garbage.
  let field = new FieldTokens(table);
  let start = 0;
  let end = 0;
  let found: PiecedWord[] = [];

  /** Reads on at a place of a token; a digit stands for each of its letters in turn. */
  const readOn = (token: number, at: number, node: number, letters: number, digits: number): void => {
    const { units, kinds } = field.text;
    if (at === field.toOf(token)) {
      // Letters one by one are the walk's.
      const isWhole = token > start && letters >= shortestWord && letters !== token - start + 1;
      if (isWhole && digits * 2 <= letters && trie.firstEntry(node) !== 0)
        found.push({ from: field.fromOf(start), to: at, node, letters });
      if (token + 1 < end && token < start + mostPieces)
        readOn(token + 1, field.fromOf(token + 1), node, letters, digits);
      return;
    }
    const unit = units[at] ?? 0;
    if (kinds[at] !== CharacterClass.digit) {
      const next = trie.child(node, unit);
      if (next !== 0) readOn(token, at + 1, next, letters + 1, digits);
      return;
    }
    // Three in a row are a number.
    if (digits === mostDigits || 2 * digits > letters + 1) return;
    for (const reading of disguise.readings(unit))
      for (let k = 0; k < reading.letters.length; k++) {
        const next = trie.child(node, reading.letters.charCodeAt(k));
        if (next !== 0) readOn(token, at + 1, next, letters + 1, digits + 1);
      }
  };

  return (read) => {
    field = read;
    const { count } = field.tokens;
    let any = false;
    let first = 0;
    let short = 0;
    for (let token = 0; token <= count; token++) {
      const size = token < count ? pieceSize(field, token) : 0;
      if (size > 0 && (token === first || follows(field, token))) {
        if (size < longestPiece) short++;
        continue;
      }
      if (token - first >= fewestPieces && short * 2 > token - first) {
        if (!any) found = [];
        any = true;
        end = token;
        for (start = first; start < token - 1; start++) readOn(start, field.fromOf(start), 0, 0, 0);
      }
      first = size > 0 ? token : token + 1;
      short = size > 0 && size < longestPiece ? 1 : 0;
    }
    return any ? found : none;
  };
}

/** Letters of a token that may be a piece of a word, 0 for others. */
function pieceSize(field: FieldTokens, token: number): number {
  const from = field.fromOf(token);
  const kind = field.text.kinds[from] ?? 0;
  const isPiece =
    (kind >= CharacterClass.latin && kind <= CharacterClass.greek) || kind === CharacterClass.digit;
  if (!isPiece || !field.isWord(token)) return 0;
  const size = field.toOf(token) - from;
  return size <= longestPiece ? size : 0;
}

const follows = (field: FieldTokens, token: number): boolean =>
  field.fromOf(token) - field.toOf(token - 1) <= widestGap;
