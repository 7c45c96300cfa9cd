import { AlignedText } from '../analysis/aligned-text.js';
import { composeJamo } from '../analysis/char-filters/compose-jamo.js';
import { CharacterClass, isHangul, isLetter, isUnspaced } from '../analysis/character-class.js';
import type { FoldedText } from '../analysis/folded-text.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import type { FieldTokens } from './field-tokens.js';
import { keysOfHangulUnits } from './hangul-keys.js';
import { createKeyboardLayouts, type KeyMap, marksOnly, pairOf } from './keyboard-layouts.js';
import type { PiecedWord } from './pieced-together.js';

/** Keys that a word needs; fewer are met by chance, and so are few inside a chunk. */
const fewestKeys = 3;
const fewestWithin = 4;
const mostKeys = 32;
/** Two syllables of Hangul are four keys and more. */
const fewestUnits = 2;
const firstVowel = 'ㅏ';
const lastVowel = 'ㅣ';
const ends = '.,!?;:)،؛。、，';
const signsOfThai = "[];'\\,/=-0123456789";
const none: readonly PiecedWord[] = [];
const isAscii = (unit: number): boolean => unit > 0x20 && unit < 0x7f;
const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/**
 * Reads what was typed by whoever forgot to switch the keyboard: Latin letters and signs as what their keys type in another
 * script (ckjy for слон, tkddk for 상아, 'k=hk' for งาช้าง), letters of another script as the Latin keys that typed them
 * (шмщкн for ivory), and Cyrillic letters as those whose bytes they are in another code. Only of what is no word as it stands.
 */
export function createOtherKeys(
  lexicon: CompiledLexicon,
): (field: FieldTokens, chunk: number) => readonly PiecedWord[] {
  const { trie, isSubject } = lexicon;
  const layouts = createKeyboardLayouts(lexicon);
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
  const readThaiKeys = (field: FieldTokens, chunk: number): readonly PiecedWord[] => {
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

  const readFromLatin = (field: FieldTokens, chunk: number): readonly PiecedWord[] => {
    const from = field.tokens.chunkFrom[chunk] ?? 0;
    let to = field.tokens.chunkTo[chunk] ?? 0;
    const { units } = field.text;
    for (;;) {
      for (const keys of layouts.ofAlphabets) {
        const node = readAll(field, from, to, keys);
        if (node !== 0) return [{ from, to, node, letters: to - from + worthOfBracket(field, from, to) }];
      }
      if (to - from <= fewestKeys || !ends.includes(String.fromCharCode(units[to - 1] ?? 0))) break;
      to--;
    }
    const token = field.tokenAt[from] ?? -1;
    if (!field.isUnknown(token) || field.fromOf(token) !== from || field.toOf(token) !== to) return none;
    const node = readKorean(field, from, to);
    return node === 0 ? none : [{ from, to, node, letters: to - from }];
  };

  /** Latin letters by the letters that they typed; a key that types two is tried first. */
  const readLatin = (field: FieldTokens, at: number, to: number, keys: Uint8Array, node: number): number => {
    if (at === to) return trie.firstEntry(node) === 0 ? 0 : node;
    const { natives } = field.text;
    const unit = natives[at] ?? 0;
    const both =
      at + 1 < to && layouts.beginsPair.has(unit)
        ? layouts.keyOfPair.get(pairOf(unit, natives[at + 1] ?? 0))
        : undefined;
    if (both !== undefined && isSmall(both)) {
      const next = trie.child(node, both);
      const end = next === 0 ? 0 : readLatin(field, at + 2, to, keys, next);
      if (end !== 0) return end;
    }
    const key =
      field.text.kinds[at] === CharacterClass.latin ? (field.text.units[at] ?? 0) : (keys[unit] ?? 0);
    const next = isSmall(key) ? trie.child(node, key) : 0;
    return next === 0 ? 0 : readLatin(field, at + 1, to, keys, next);
  };

  /** The letters of Hangul by the keys that typed them: as many as there are, and one more for letters that make no syllable. */
  const readHangul = ({ text: { units } }: FieldTokens, from: number, to: number): PiecedWord | undefined => {
    let node = 0;
    let letters = 0;
    let loose = 0;
    for (let at = from; at < to; at++) {
      const typed = keysOfHangulUnits(units[at] ?? 0, layouts.keysOfHangul);
      if (typed === '') return undefined;
      if (!isHangul(units[at] ?? 0)) loose = 1;
      for (let place = 0; place < typed.length; place++) {
        node = trie.child(node, typed.charCodeAt(place));
        if (node === 0) return undefined;
        letters++;
      }
    }
    if (letters < fewestKeys || trie.firstEntry(node) === 0) return undefined;
    return { from, to, node, letters: letters + loose };
  };

  const readCyrillic = (
    { text: { natives } }: FieldTokens,
    from: number,
    to: number,
    shownFor: Uint16Array,
  ): number => {
    let node = 0;
    for (let at = from; at < to; at++) {
      const letter = shownFor[natives[at] ?? 0] ?? 0;
      node = letter === 0 ? 0 : trie.child(node, letter);
      if (node === 0) return 0;
    }
    return trie.firstEntry(node) === 0 ? 0 : node;
  };

  const readOtherScript = (field: FieldTokens, chunk: number): readonly PiecedWord[] => {
    const { kinds, units } = field.text;
    const from = field.tokens.chunkFrom[chunk] ?? 0;
    let to = field.tokens.chunkTo[chunk] ?? 0;
    while (to > from && ends.includes(String.fromCharCode(units[to - 1] ?? 0))) to--;
    if (to - from > mostKeys) return none;
    const hangul =
      keysOfHangulUnits(units[from] ?? 0, layouts.keysOfHangul) !== ''
        ? readHangul(field, from, to)
        : undefined;
    if (hangul !== undefined) return [hangul];
    if (to - from < fewestKeys) return none;
    for (const keys of layouts.latin) {
      const node = readLatin(field, from, to, keys, 0);
      if (node !== 0) return [{ from, to, node, letters: to - from }];
    }
    if (kinds[from] !== CharacterClass.cyrillic) return none;
    for (const shownFor of layouts.cyrillicCodes) {
      const node = readCyrillic(field, from, to, shownFor);
      if (node !== 0) return [{ from, to, node, letters: to - from }];
    }
    return none;
  };

  return (field, chunk) => {
    const from = field.tokens.chunkFrom[chunk] ?? 0;
    const to = field.tokens.chunkTo[chunk] ?? 0;
    if (to - from < fewestUnits) return none;
    switch (writtenIn(field, from, to)) {
      case Written.unknownLatin: {
        if (to - from > mostKeys || to - from < fewestKeys) return none;
        const found = readFromLatin(field, chunk);
        return found.length > 0 || !holds(field.text.units, from, to, signsOfThai)
          ? found
          : readThaiKeys(field, chunk);
      }
      case Written.keys:
        return readThaiKeys(field, chunk);
      case Written.unknownOther:
        return readOtherScript(field, chunk);
      default:
        return none;
    }
  };
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

const Written = { known: 0, unknownLatin: 1, keys: 2, unknownOther: 3 } as const;
type Written = (typeof Written)[keyof typeof Written];

/** What a chunk is written in, as far as it may be keys of another layout: it is no word as it stands. */
function writtenIn(field: FieldTokens, from: number, to: number): Written {
  const { kinds, units } = field.text;
  let unknown = false;
  let latin = false;
  let other = false;
  let unspaced = false;
  /** A Latin letter with a mark that the other keyboard has not. */
  let marked = false;
  for (let token = Math.max(0, field.tokenAt[from] ?? 0); token < field.tokens.count; token++) {
    const start = field.fromOf(token);
    if (start >= to) break;
    if (start < from) continue;
    const kind = kinds[start] ?? 0;
    if (kind === CharacterClass.latin && isMarked(field.text, start, field.toOf(token))) marked = true;
    else if (kind === CharacterClass.latin) latin = true;
    else if (isUnspaced(kind)) unspaced = true;
    else if (isLetter(kind)) other = true;
    unknown ||= isLetter(kind) && field.isUnknown(token);
  }
  if (other) return !latin && !unspaced && (unknown || marked) ? Written.unknownOther : Written.known;
  if (unspaced) return latin ? Written.keys : Written.unknownOther;
  if (marked) return unknown || holds(units, from, to, keySigns) ? Written.unknownLatin : Written.known;
  if (!latin) return Written.known;
  return unknown || holds(units, from, to, keySigns) ? Written.unknownLatin : Written.known;
}

function isMarked({ units, natives }: FoldedText, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (units[at] === natives[at]) return false;
  return true;
}

/** Signs that type letters in nearly every layout. */
const keySigns = "[];'";

function holds(units: Uint16Array, from: number, to: number, signs: string): boolean {
  for (let at = from; at < to; at++) {
    const unit = units[at] ?? 0;
    if (unit < 0x61 && signs.includes(String.fromCharCode(unit))) return true;
  }
  return false;
}
