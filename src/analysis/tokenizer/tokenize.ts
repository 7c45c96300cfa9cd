import { CharacterClass, isUnspaced, isWordUnit } from '../character-class.js';
import type { FoldedText } from '../folded-text.js';
import { TokenKind, type Tokens } from './tokens.js';

/** Ends a sentence wherever it stands; the full stop does so only before white space. */
const sentenceEnds = new Set([...'!?。！？।॥؟۔;｡\u104b\u17d4'].map((unit) => unit.charCodeAt(0)));
const fullStop = 0x2e;

/**
 * Bits that say what a chunk holds besides its signals: letters or digits, letters of scripts with spaces, other signs
 * between them, anything that no number has. One signal is the tokenizer's to know, that of signs which mean something only between letters.
 */
export const ChunkSignal = {
  betweenOnly: 0x08,
  words: 0x10,
  beyondNumbers: 0x20,
  letters: 0x40,
  separators: 0x80,
} as const;

const signsOfNumbers = new Set([...'.,:;/+-()$€£¥₹฿₫₱%#'].map((sign) => sign.charCodeAt(0)));

/**
 * Cuts folded text into words (letters, digits and marks of scripts with spaces), runs of scripts without spaces,
 * and emoji; counts sentences; notes per chunk which signals of disguise it holds.
 * `signals` gives the signal bits of a unit, 0 for most.
 */
export function tokenize(text: FoldedText, signals: Uint8Array, into: Tokens): void {
  const { units, kinds, length } = text;
  into.count = 0;
  into.chunks = 0;
  let sentence = 0;
  let chunkFrom = -1;
  let chunkSignals = 0;
  /** What holds only if letters follow. */
  let pending = 0;
  let at = 0;
  while (at < length) {
    const kind = kinds[at] ?? 0;
    if (kind <= CharacterClass.newline) {
      if (chunkFrom >= 0) {
        into.endChunk(chunkFrom, at, chunkSignals);
        chunkFrom = -1;
        chunkSignals = 0;
        pending = 0;
      }
      if (kind === CharacterClass.newline || (at > 0 && units[at - 1] === fullStop)) sentence++;
      at++;
      continue;
    }
    if (chunkFrom < 0) chunkFrom = at;
    if (kind === CharacterClass.emoji) {
      into.push(at, at + 1, TokenKind.emoji, sentence);
      chunkSignals |= ChunkSignal.beyondNumbers;
      // An emoji that looks like a letter may be the first or the last of a word.
      if (signals[units[at] ?? 0] !== 0) chunkSignals |= ChunkSignal.separators;
      else if ((chunkSignals & ChunkSignal.letters) !== 0) pending |= ChunkSignal.separators;
      at++;
    } else if (kind === CharacterClass.punctuation) {
      const unit = units[at] ?? 0;
      const signal = signals[unit] ?? 0;
      chunkSignals |= signal & ~ChunkSignal.betweenOnly;
      if ((chunkSignals & ChunkSignal.letters) !== 0)
        pending |= (signal & ChunkSignal.betweenOnly) | ChunkSignal.separators;
      if (!signsOfNumbers.has(unit)) chunkSignals |= ChunkSignal.beyondNumbers;
      if (sentenceEnds.has(unit)) sentence++;
      at++;
    } else {
      const from = at;
      const unspaced = isUnspaced(kind);
      chunkSignals |= ChunkSignal.letters | pending;
      do {
        chunkSignals |= signals[units[at] ?? 0] ?? 0;
        if (kinds[at] !== CharacterClass.digit)
          chunkSignals |= unspaced
            ? ChunkSignal.beyondNumbers
            : ChunkSignal.words | ChunkSignal.beyondNumbers;
        at++;
      } while (at < length && (unspaced ? isUnspaced(kinds[at] ?? 0) : isWordUnit(kinds[at] ?? 0)));
      into.push(from, at, unspaced ? TokenKind.unspaced : TokenKind.word, sentence);
    }
  }
  if (chunkFrom >= 0) into.endChunk(chunkFrom, length, chunkSignals);
}
