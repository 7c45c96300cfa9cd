import { AlignedText } from '../analysis/aligned-text.js';
import { composeJamo } from '../analysis/char-filters/compose-jamo.js';
import { CharacterClass, isHangul } from '../analysis/character-class.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import type { FieldTokens } from './field-tokens.js';
import type { PiecedWord } from './pieced-together.js';

/** Keys that a word needs; fewer are met by chance. */
const fewestKeys = 4;
const mostKeys = 32;
const firstVowel = 'ㅏ';
const lastVowel = 'ㅣ';
const ends = '.,!?;:)';

/**
 * Reads a chunk of Latin letters that is no word as what its keys type on a Russian or a Korean keyboard, by whoever forgot to
 * switch: ckjy for слон, tkddk for 상아.
 */
export function createOtherKeys({
  trie,
  keyboards,
}: CompiledLexicon): (field: FieldTokens, chunk: number) => PiecedWord | undefined {
  const russian = keyboards.get('russian') ?? new Map<string, string>();
  const korean = keyboards.get('korean') ?? new Map<string, string>();
  const keys = new Uint16Array(0x80);
  // Words are known without their marks: й is и.
  for (const [key, letter] of russian) keys[key.charCodeAt(0)] = letter.normalize('NFD').charCodeAt(0);

  const readRussian = ({ text: { units } }: FieldTokens, from: number, to: number): number => {
    let node = 0;
    for (let at = from; at < to; at++) {
      const letter = keys[units[at] ?? 0] ?? 0;
      node = letter === 0 ? 0 : trie.child(node, letter);
      if (node === 0) return 0;
    }
    return trie.firstEntry(node) === 0 ? 0 : node;
  };

  const isVowel = (unit: number): boolean => {
    const letter = korean.get(String.fromCharCode(unit)) ?? '';
    return letter >= firstVowel && letter <= lastVowel;
  };

  /** A syllable of Hangul is a consonant and a vowel at least. */
  const readKorean = (field: FieldTokens, from: number, to: number): number => {
    const { units } = field.text;
    if (isVowel(units[from] ?? 0) || !isVowel(units[from + 1] ?? 0)) return 0;
    let letters = '';
    for (let at = from; at < to; at++) {
      const both = korean.get(field.text.slice(at, at + 2));
      letters += both ?? korean.get(field.text.slice(at, at + 1)) ?? '';
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

  return (field, chunk) => {
    const { text, tokens } = field;
    const from = tokens.chunkFrom[chunk] ?? 0;
    let to = tokens.chunkTo[chunk] ?? 0;
    if (to - from < fewestKeys || to - from > mostKeys) return undefined;
    if (!mayBeTyped(field, from, to)) return undefined;
    let node = readRussian(field, from, to);
    while (node === 0 && to > from && ends.includes(String.fromCharCode(text.units[to - 1] ?? 0)))
      node = readRussian(field, from, --to);
    const token = field.tokenAt[from] ?? -1;
    if (node === 0 && field.isUnknown(token) && field.toOf(token) === to) node = readKorean(field, from, to);
    return node === 0 ? undefined : { from, to, node, letters: to - from };
  };
}

/** Latin letters that are no word, before, behind or between the signs that type б, э, ж and ю. */
function mayBeTyped(field: FieldTokens, from: number, to: number): boolean {
  let unknown = false;
  for (let token = Math.max(0, field.tokenAt[from] ?? 0); token < field.tokens.count; token++) {
    const start = field.fromOf(token);
    if (start >= to) break;
    if (start < from) continue;
    if (field.text.kinds[start] !== CharacterClass.latin) return false;
    unknown ||= field.isUnknown(token);
  }
  return unknown;
}
