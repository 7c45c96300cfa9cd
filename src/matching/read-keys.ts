import { AlignedText } from '../analysis/aligned-text.js';
import { composeJamo } from '../analysis/char-filters/compose-jamo.js';
import { isHangul } from '../analysis/character-class.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import type { FieldTokens } from './field-tokens.js';
import {
  closingSigns,
  fewestKeys,
  type KeyboardLayouts,
  type KeyMap,
  marksOnly,
  mostKeys,
} from './keyboard-layouts.js';
import type { PiecedWord } from './pieced-together.js';

/** Keys that a word needs inside a chunk: fewer are met by chance. */
const fewestWithin = 4;
const firstVowel = 'ㅏ';
const lastVowel = 'ㅣ';
const none: readonly PiecedWord[] = [];
const isAscii = (unit: number): boolean => unit > 0x20 && unit < 0x7f;
const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

type ReadChunk = (field: FieldTokens, chunk: number) => readonly PiecedWord[];

/**
 * Latin letters and signs as what their keys type in another script: a chunk as a word of an alphabet or of Hangul, and
 * the words of Thai among its keys, which begin anywhere.
 */
export function createReadKeys(
  { trie, isSubject }: Pick<CompiledLexicon, 'trie' | 'isSubject'>,
  layouts: KeyboardLayouts,
): { readonly asWord: ReadChunk; readonly asThai: ReadChunk } {
  const { korean } = layouts;

  /** A capital is another key than a small letter. */
  const keyAt = ({ text, received }: FieldTokens, at: number): number => {
    const unit = text.units[at] ?? 0;
    if (!isSmall(unit)) return unit;
    const shown = received.charCodeAt(text.starts[at] ?? 0);
    return shown + 0x20 === unit ? shown : unit;
  };

  /** Goes on by what a key types; 0 when that goes on with no word. */
  const follow = ({ first, second }: KeyMap, key: number, node: number): number => {
    if (key >= 0x80) return 0;
    const known = (first[key] ?? 0) === 0 && key >= 0x41 && key <= 0x5a ? key + 0x20 : key;
    const letter = first[known] ?? 0;
    if (letter === marksOnly) return node;
    if (letter === 0) return 0;
    const next = trie.child(node, letter);
    const other = second[known] ?? 0;
    return next === 0 || other === 0 ? next : trie.child(next, other);
  };

  const readAll = (field: FieldTokens, from: number, to: number, keys: KeyMap): number => {
    let node = follow(keys, keyAt(field, from), 0);
    for (let at = from + 1; at < to && node !== 0; at++) node = follow(keys, keyAt(field, at), node);
    return node === 0 || trie.firstEntry(node) === 0 ? 0 : node;
  };

  const isSubjectAt = (node: number): boolean => {
    for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry))
      if (isSubject[trie.valueOf(entry)] === 1) return true;
    return false;
  };

  /** Words of Thai, wherever they begin among the keys. */
  const readThai = (field: FieldTokens, from: number, to: number, found: PiecedWord[]): void => {
    for (let start = from; start + fewestWithin <= to; start++) {
      let node = follow(layouts.thai, keyAt(field, start), 0);
      let whole = 0;
      let end = start;
      for (let at = start + 1; at < to && node !== 0; at++) {
        node = follow(layouts.thai, keyAt(field, at), node);
        if (node === 0 || at + 1 - start < fewestWithin || !isSubjectAt(node)) continue;
        whole = node;
        end = at + 1;
      }
      if (whole === 0) continue;
      found.push({ from: start, to: end, node: whole, letters: end - start });
      start = end - 1;
    }
  };

  /** Stretches of keys of Thai, alone or right beside its letters. */
  const asThai = (field: FieldTokens, chunk: number): readonly PiecedWord[] => {
    const { units } = field.text;
    const to = field.tokens.chunkTo[chunk] ?? 0;
    let found: PiecedWord[] | undefined;
    let first = -1;
    for (let at = field.tokens.chunkFrom[chunk] ?? 0; at <= to; at++) {
      if (at < to && isAscii(units[at] ?? 0)) {
        if (first < 0) first = at;
        continue;
      }
      if (first >= 0 && at - first >= fewestWithin && at - first <= mostKeys) {
        found ??= [];
        readThai(field, first, at, found);
      }
      first = -1;
    }
    return found ?? none;
  };

  /** 1 for the keys of vowels: asked of every word that is none. */
  const isVowel = Uint8Array.from({ length: 0x80 }, (_, key) => {
    const letter =
      korean.get(String.fromCharCode(key)) ?? korean.get(String.fromCharCode(key).toLowerCase()) ?? '';
    return letter >= firstVowel && letter <= lastVowel ? 1 : 0;
  });

  /** A syllable of Hangul is a consonant and a vowel at least. */
  const readKorean = (field: FieldTokens, from: number, to: number): number => {
    if (isVowel[keyAt(field, from)] === 1 || isVowel[keyAt(field, from + 1)] !== 1) return 0;
    let letters = '';
    for (let at = from; at < to; at++) {
      const both = korean.get(field.text.slice(at, at + 2));
      const key = String.fromCharCode(keyAt(field, at));
      letters += both ?? korean.get(key) ?? korean.get(key.toLowerCase()) ?? '';
      if (both !== undefined) at++;
    }
    const syllables = composeJamo(AlignedText.of(letters)).text;
    let node = 0;
    for (let at = 0; at < syllables.length; at++) {
      const unit = syllables.charCodeAt(at);
      node = isHangul(unit) ? trie.child(node, unit) : 0;
      if (node === 0) return 0;
    }
    return trie.firstEntry(node) === 0 ? 0 : node;
  };

  const asWord = (field: FieldTokens, chunk: number): readonly PiecedWord[] => {
    const from = field.tokens.chunkFrom[chunk] ?? 0;
    let to = field.tokens.chunkTo[chunk] ?? 0;
    const { units } = field.text;
    for (;;) {
      for (const keys of layouts.ofAlphabets) {
        const node = readAll(field, from, to, keys);
        if (node !== 0) return [{ from, to, node, letters: to - from + worthOfBracket(field, from, to) }];
      }
      if (to - from <= fewestKeys || !closingSigns.includes(String.fromCharCode(units[to - 1] ?? 0))) break;
      to--;
    }
    const token = field.tokenAt[from] ?? -1;
    if (!field.isUnknown(token) || field.fromOf(token) !== from || field.toOf(token) !== to) return none;
    const node = readKorean(field, from, to);
    return node === 0 ? none : [{ from, to, node, letters: to - from }];
  };

  return { asWord, asThai };
}

/** A bracket that closes none, at the end of a chunk, is the key of a letter. */
function worthOfBracket({ text: { units } }: FieldTokens, from: number, to: number): number {
  const last = units[to - 1];
  if (last === openingBracket) return sureOfBracket;
  if (last !== closingBracket) return 0;
  for (let at = Math.max(0, from - farthestBracket); at < to; at++)
    if (units[at] === openingBracket) return 0;
  return sureOfBracket;
}
const openingBracket = 0x5b;
const closingBracket = 0x5d;
const farthestBracket = 200;
const sureOfBracket = 2;
