import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import type { FieldTokens } from './field-tokens.js';
import { createKeyboardLayouts, fewestKeys, mostKeys } from './keyboard-layouts.js';
import type { PiecedWord } from './pieced-together.js';
import { createReadKeys } from './read-keys.js';
import { createReadTypedLetters } from './read-typed-letters.js';
import { holds, Written, writtenIn } from './written-in.js';

/** Two syllables of Hangul are four keys and more. */
const fewestUnits = 2;
const signsOfThai = "[];'\\,/=-0123456789";
const none: readonly PiecedWord[] = [];

/**
 * Reads what was typed by whoever forgot to switch the keyboard: Latin letters and signs as what their keys type in another
 * script (ckjy for слон, tkddk for 상아, 'k=hk' for งาช้าง), letters of another script as the Latin keys that typed them
 * (шмщкн for ivory), and Cyrillic letters as those whose bytes they are in another code. Only of what is no word as it stands.
 */
export function createOtherKeys(
  lexicon: CompiledLexicon,
): (field: FieldTokens, chunk: number) => readonly PiecedWord[] {
  const layouts = createKeyboardLayouts(lexicon);
  const { asWord, asThai } = createReadKeys(lexicon, layouts);
  const readTypedLetters = createReadTypedLetters(lexicon, layouts);

  return (field, chunk) => {
    const from = field.tokens.chunkFrom[chunk] ?? 0;
    const to = field.tokens.chunkTo[chunk] ?? 0;
    if (to - from < fewestUnits) return none;
    switch (writtenIn(field, from, to)) {
      case Written.unknownLatin: {
        if (to - from > mostKeys || to - from < fewestKeys) return none;
        const found = asWord(field, chunk);
        return found.length > 0 || !holds(field.text.units, from, to, signsOfThai)
          ? found
          : asThai(field, chunk);
      }
      case Written.keys:
        return asThai(field, chunk);
      case Written.unknownOther:
        return readTypedLetters(field, chunk);
      default:
        return none;
    }
  };
}
