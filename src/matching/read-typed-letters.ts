import { CharacterClass, isHangul } from '../analysis/character-class.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import type { FieldTokens } from './field-tokens.js';
import { keysOfHangulUnits } from './hangul-keys.js';
import { closingSigns, fewestKeys, type KeyboardLayouts, mostKeys, pairOf } from './keyboard-layouts.js';
import type { PiecedWord } from './pieced-together.js';

const none: readonly PiecedWord[] = [];
const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** Letters of another script as the Latin keys that typed them, and Cyrillic ones as those whose bytes they are in another code. */
export function createReadTypedLetters(
  { trie }: Pick<CompiledLexicon, 'trie'>,
  layouts: KeyboardLayouts,
): (field: FieldTokens, chunk: number) => readonly PiecedWord[] {
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

  return (field, chunk) => {
    const { kinds, units } = field.text;
    const from = field.tokens.chunkFrom[chunk] ?? 0;
    let to = field.tokens.chunkTo[chunk] ?? 0;
    while (to > from && closingSigns.includes(String.fromCharCode(units[to - 1] ?? 0))) to--;
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
}
