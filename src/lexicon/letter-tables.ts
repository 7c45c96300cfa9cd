import type { FancyAlphabet } from '../analysis/char-filters/read-alphabets.js';
import {
  type CharacterColumns,
  createCharacterTable,
  disguisedLetters,
  openCharacterTable,
} from '../analysis/character-table.js';
import { createEmojiAlphabet } from '../analysis/emoji-alphabet.js';
import { createFold } from '../analysis/fold-text.js';
import { createOrdinaryWords } from '../analysis/ordinary-words.js';
import { createDisguiseTable } from '../matching/disguise-table.js';
import type { IsOrdinary } from '../matching/find-compounds.js';
import type { CompiledLexicon } from './compiled-lexicon.js';
import { createCutTerm } from './cut-words.js';
import { readInflections } from './inflect.js';
import type { Lexicon } from './lexicon.js';
import { createOtherSpellings } from './other-spellings.js';
import { type Row, readTable } from './read-table.js';
import { soundTable } from './sound-table.js';

const han = /\p{Script=Han}/u;

/** What a text and a term go through before words are looked for: letters, sounds, word lists. */
export type LetterTables = Pick<
  CompiledLexicon,
  | 'table'
  | 'emoji'
  | 'disguise'
  | 'isOrdinary'
  | 'ordinary'
  | 'common'
  | 'upright'
  | 'alphabets'
  | 'keyboards'
  | 'strangers'
  | 'zawgyi'
  | 'soundOf'
  | 'rules'
>;

/** Makes them from the lexicon's tables. `characters`: the table of them, where it was computed before. */
export function createLetterTables(
  { tables, wordFilters }: Pick<Lexicon, 'tables' | 'wordFilters'>,
  emojiOfTerms: readonly string[],
  characters?: CharacterColumns,
): LetterTables {
  const rowsOf = (name: string): Row[] => readTable(tables.get(name) ?? '');
  const letterVariants = rowsOf('letter-variants');
  const variants = new Map(
    [...rowsOf('chinese-variants'), ...letterVariants.filter(([written = '']) => han.test(written))].map(
      ([variant = '', simplified = '']) => [variant, simplified],
    ),
  );
  const table =
    characters === undefined
      ? createCharacterTable(variants, disguisedLetters(rowsOf('look-alikes'), letterVariants))
      : openCharacterTable(variants, characters);
  const emoji = createEmojiAlphabet(emojiOfTerms);
  const cut = createCutTerm(createFold(table, emoji));
  const sound = soundTable(rowsOf('pinyin'));
  const ordinary = createOrdinaryWords(rowsOf('ordinary-words'), wordFilters);
  const common = createOrdinaryWords(rowsOf('common-words'), wordFilters);
  // Of some scripts only the commonest words are listed.
  const isOrdinary: IsOrdinary = (units, from, to) =>
    ordinary.has(units, from, to) || ((units[from] ?? 0) >= 0x370 && common.has(units, from, to));
  const isOrdinaryWord = (word: string): boolean => {
    const units = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    return isOrdinary(units, 0, units.length);
  };
  const otherSpellings = createOtherSpellings(
    {
      hanParts: rowsOf('han-parts'),
      romanisations: rowsOf('romanisations'),
      sameSounds: rowsOf('same-sounds'),
      vietnameseKeys: rowsOf('vietnamese-keys'),
      kanaReadings: rowsOf('kana-readings'),
      teencode: rowsOf('teencode'),
    },
    isOrdinaryWord,
  );
  const emojiShapes = rowsOf('emoji-letters').map(([symbol = '', letter = '']) => [
    String.fromCharCode(emoji.unitOf(symbol)),
    letter,
  ]);
  return {
    table,
    emoji,
    disguise: createDisguiseTable(
      { lookAlikes: rowsOf('look-alikes'), leetspeak: [...rowsOf('leetspeak'), ...emojiShapes] },
      table.kind,
    ),
    isOrdinary,
    ordinary,
    common,
    upright: new Map(rowsOf('upside-down').map(([turned = '', letter = '']) => [turned, letter])),
    alphabets: alphabetsOf(rowsOf('alphabets')),
    keyboards: keyboardsOf(rowsOf('keyboards')),
    strangers: new Map(
      rowsOf('strangers').map(([written = '', letters = '']) => [written, letters.replaceAll(' ', '')]),
    ),
    zawgyi: new Map(rowsOf('zawgyi').map(([written = '', unicode = '']) => [written, unicode])),
    soundOf: sound.soundOf,
    rules: {
      cut,
      inflections: readInflections(rowsOf('inflections')),
      sound,
      isOrdinary: isOrdinaryWord,
      otherSpellings,
    },
  };
}

function alphabetsOf(rows: readonly Row[]): readonly FancyAlphabet[] {
  const alphabets = new Map<string, { letters: Map<string, string>; rare: Set<string> }>();
  for (const [name = '', written = '', letter = '', rare = ''] of rows) {
    const alphabet = alphabets.get(name) ?? { letters: new Map<string, string>(), rare: new Set<string>() };
    alphabets.set(name, alphabet);
    alphabet.letters.set(written, letter);
    if (rare === 'yes') alphabet.rare.add(written);
  }
  return [...alphabets.values()];
}

function keyboardsOf(rows: readonly Row[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const keyboards = new Map<string, Map<string, string>>();
  for (const [name = '', key = '', letter = ''] of rows)
    keyboards.set(name, (keyboards.get(name) ?? new Map<string, string>()).set(key, letter));
  return keyboards;
}
