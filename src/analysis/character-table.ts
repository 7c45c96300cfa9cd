import { CharacterClass, classify, isHangul, isStroke } from './character-class.js';

/** Entries of `fold` that are not the folded unit itself. */
export const foldAction = {
  /** Nothing is written: zero-width, soft hyphen, variation selector, Arabic vowel sign, kashida. */
  drop: 0,
  /** A mark on the letter before it. */
  mark: 1,
  /** May begin an emoji. */
  emoji: 2,
  /** Folds to several units, or needs the code point: see `expand`. */
  expand: 3,
  /** First half of a surrogate pair. */
  surrogate: 4,
} as const;
const actions = 5;

/** Private-use units stand for emoji in folded text; those of the input are not letters of anything. */
export const firstEmojiUnit = 0xe000;
export const unknownEmojiUnit = 0xf8ff;

/** The fold of every unit of the Basic Multilingual Plane: nothing but numbers and texts, to be written to a file as it is. */
export interface CharacterColumns {
  /** Folded unit, or one of `foldAction`. */
  readonly fold: Uint16Array;
  /** The unit in lower case and compatibility form with its marks: `é` where `fold` has `e`. */
  readonly native: Uint16Array;
  /** CharacterClass of a folded unit. */
  readonly kind: Uint8Array;
  /** 1 where a letter was written in another style (full-width, mathematical, small capital), 2 as a look-alike. */
  readonly styled: Uint8Array;
  /** 1 for units that continue the grapheme before them. */
  readonly extends: Uint8Array;
  /** Units that fold to several. */
  readonly expansions: ReadonlyMap<number, string>;
  /** Characters of every plane that are Latin letters in other clothes. */
  readonly disguises: ReadonlyMap<string, DisguisedLetter>;
}

/** The same, and other code points on demand. */
export interface CharacterTable extends CharacterColumns {
  /** What a code point folds to, in several units or none. */
  expand(codePoint: number): string;
}

/** The orders of an Ethiopic letter, which are its vowels, each as that of another letter. */
function sameOrders(from: string, to: string, count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, order) => [
      String.fromCharCode(from.charCodeAt(0) + order),
      String.fromCharCode(to.charCodeAt(0) + order),
    ]),
  );
}

const bare: Readonly<Record<string, string>> = {
  đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ł: 'l', ø: 'o', ŧ: 't', ɨ: 'i', ʉ: 'u', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ĸ: 'k', ŋ: 'ng',
  // Arabic letters that writers and keyboards exchange freely.
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ٲ: 'ا', ٳ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه', ۀ: 'ه', ۃ: 'ه',
  // Letters of Kurdish, Pashto and others in the shape of Arabic ones, and Arabic ones without their dots.
  ڪ: 'ك', ٮ: 'ب', ڡ: 'ف', ٯ: 'ق', ں: 'ن', ە: 'ه', ۆ: 'و', ۇ: 'و', ۈ: 'و', ۊ: 'و', ێ: 'ي', ڵ: 'ل', ڕ: 'ر', ڼ: 'ن', ڤ: 'ف',
  // Apostrophes that count as letters, and dots in a row.
  ʼ: "'", ʹ: "'", ʽ: "'", 'ˈ': "'", '…': '.', '‥': '.',
  // Devanagari and Bengali nasal signs.
  'ँ': 'ं', 'ঁ': 'ং',
  // Ethiopic letters that sound alike in Amharic, where writers exchange them freely: h, s, ts and the vowels, in their orders.
  ...sameOrders('ሐ', 'ሀ', 7), ...sameOrders('ኀ', 'ሀ', 7), ...sameOrders('ሠ', 'ሰ', 7), ...sameOrders('ፀ', 'ጸ', 7),
  ...sameOrders('ዐ', 'አ', 7), ሃ: 'ሀ', ሓ: 'ሀ', ኃ: 'ሀ', ኣ: 'አ', ዓ: 'አ',
}; // biome-ignore format: a table

/** Marks that writers leave out at will: Arabic vowel signs, kashida, Indic nukta. */
const optional = /[\u064b-\u065f\u0670\u0640\u06d6-\u06ed\u093c\u09bc\u0a3c\u0abc\u0b3c]/u;
const spacingMark = /[\u0300-\u036f]/u;
const alphabetic = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
/** Letters that Unicode takes apart and their alphabets do not: no disguise, but how a word is spelt (Lao ໝີ, Dutch ĳs). */
const ownLetter = /[ĳŀŉǆǉǌǳևໜໝ]/iu;
const pictograph = /\p{Extended_Pictographic}/u;
const textPictographs = '©®™ℹⓂ〰〽㊗㊙';

const firstOf = (text: string): number => text.charCodeAt(0);

/** Lower case and compatibility form, with marks; letters in parentheses lose them. */
function toNative(character: string): string {
  // Thai and Lao AM stay whole: the word breaker knows no words in which they are taken apart.
  if (character === '\u0e33' || character === '\u0eb3') return character;
  // Accents that stand alone are signs, not a space with a mark; dots in a row are one sign.
  if (/[´¨¯¸˘˙˚˛˜˝…‥]/.test(character)) return character;
  return character
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/^\((\p{L}|\p{N}+)\)$/u, '$1');
}

/** Marks go only after Latin, Greek and Cyrillic letters: stripping them elsewhere destroys Thai and Hindi words. */
function toBare(native: string): string {
  let result = '';
  for (const character of native) {
    if (optional.test(character) || spacingMark.test(character)) continue;
    const replaced = bare[character];
    if (replaced !== undefined) result += replaced;
    else if (alphabetic.test(character)) {
      const letter = character.normalize('NFD').replace(/\p{M}/gu, '');
      result += bare[letter] ?? letter;
    } else result += character;
  }
  return result;
}

/** Blocks of combining marks that go with any letter. */
const freeMarks: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20f0],
  [0xfe20, 0xfe2f],
];

const isFreeMark = (unit: number): boolean =>
  freeMarks.some(([first, last]) => unit >= first && unit <= last);

/** A character that is a Latin letter in other clothes. */
export interface DisguisedLetter {
  readonly letters: string;
  readonly isLookAlike: boolean;
}

/**
 * Letters of other scripts are disguises only in company, which the matcher judges; all others are, wherever they stand.
 * `variants`: letters that no language writes which the service reads, and the one of their own script that they vary.
 */
export function disguisedLetters(
  rows: readonly (readonly string[])[],
  variants: readonly (readonly string[])[] = [],
): Map<string, DisguisedLetter> {
  const letters = new Map<string, DisguisedLetter>();
  const counts = new Map<string, number>();
  const looks = new Set<string>();
  for (const [character = '', , kind] of rows) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
    if (kind === 'look-alike') looks.add(character);
  }
  for (const [character = '', target = '', kind = ''] of rows) {
    if (bare[character] !== undefined || /[a-z]/.test(toBare(toNative(character)).charAt(0))) continue;
    const isLookAlike = kind === 'look-alike';
    // What a letter looks like is what is meant by it, not which letter of its own alphabet it is.
    if (!isLookAlike && looks.has(character)) continue;
    // What looks like either of two letters is left to the matcher, which knows the words.
    if (isLookAlike && character.length === 1 && (counts.get(character) ?? 0) > 1) continue;
    if (
      !isLookAlike ||
      (/^[\p{Script=Latin}\p{Script=Common}]/u.test(character) && /^\p{L}/u.test(character)) ||
      character.length > 1
    )
      letters.set(character, { letters: target, isLookAlike });
  }
  for (const [character = '', letter = ''] of variants)
    letters.set(character, { letters: letter, isLookAlike: true });
  return letters;
}

/** Builds the table; `variants` maps a Han character to the one under which the lexicon knows it. */
export function createCharacterTable(
  variants: ReadonlyMap<string, string>,
  disguises: ReadonlyMap<string, DisguisedLetter> = new Map(),
): CharacterTable {
  return openCharacterTable(variants, computeCharacters(variants, disguises));
}

/** Takes the table up again, with the variants that it was made with. */
export function openCharacterTable(
  variants: ReadonlyMap<string, string>,
  columns: CharacterColumns,
): CharacterTable {
  const { expansions, disguises } = columns;
  return {
    ...columns,
    expand(codePoint) {
      const known = expansions.get(codePoint);
      if (known !== undefined) return known;
      const character = String.fromCodePoint(codePoint);
      if (/[\p{Default_Ignorable_Code_Point}\p{Cf}]/u.test(character)) return '';
      const disguised = disguises.get(character);
      if (disguised !== undefined) return disguised.letters;
      const lower = toBare(toNative(character));
      return variants.get(lower) ?? lower;
    },
  };
}

function computeCharacters(
  variants: ReadonlyMap<string, string>,
  disguises: ReadonlyMap<string, DisguisedLetter>,
): CharacterColumns {
  const size = 0x10000;
  const fold = new Uint16Array(size);
  const native = new Uint16Array(size);
  const kind = new Uint8Array(size);
  const styled = new Uint8Array(size);
  const extend = new Uint8Array(size);
  const expansions = new Map<number, string>();
  let digit = 0;
  for (let unit = 0; unit < size; unit++) {
    const character = String.fromCharCode(unit);
    native[unit] = unit;
    if (unit >= 0xd800 && unit <= 0xdfff) {
      fold[unit] = unit < 0xdc00 ? foldAction.surrogate : 0x20;
      kind[unit] = CharacterClass.punctuation;
      continue;
    }
    if (unit >= firstEmojiUnit && unit <= unknownEmojiUnit) {
      fold[unit] = 0x20;
      kind[unit] = CharacterClass.emoji;
      continue;
    }
    // Unified Han and Hangul syllables are most of the plane and fold to themselves: skip the regular expressions.
    const plainHan =
      ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf)) && !isStroke(unit);
    if (plainHan || isHangul(unit)) {
      kind[unit] = plainHan ? CharacterClass.han : CharacterClass.letter;
      const variant = plainHan ? variants.get(character) : undefined;
      fold[unit] = variant === undefined ? unit : firstOf(variant);
      continue;
    }
    kind[unit] = classify(character);
    if (/[\p{M}\p{Grapheme_Extend}\u0640]/u.test(character)) extend[unit] = 1;
    if (kind[unit] === CharacterClass.digit) {
      fold[unit] = native[unit] = 0x30 + (digit++ % 10);
      continue;
    }
    if (unit === 0x20e3) fold[unit] = foldAction.drop;
    else if (/[\p{Default_Ignorable_Code_Point}\p{Cf}]/u.test(character) || optional.test(character))
      fold[unit] = foldAction.drop;
    else if (/[\p{Cc}\p{Z}]/u.test(character))
      fold[unit] = kind[unit] === CharacterClass.newline ? 0x0a : 0x20;
    else if (isFreeMark(unit)) fold[unit] = foldAction.mark;
    else if (pictograph.test(character) && !textPictographs.includes(character))
      fold[unit] = foldAction.emoji;
    else if (disguises.has(character)) {
      const { letters = '', isLookAlike = false } = disguises.get(character) ?? {};
      if (letters.length === 1) fold[unit] = native[unit] = firstOf(letters);
      else {
        fold[unit] = foldAction.expand;
        expansions.set(unit, letters);
      }
      styled[unit] = isLookAlike ? 2 : 1;
    } else {
      const lower = toNative(character);
      const folded = toBare(lower);
      const variant = variants.get(folded) ?? folded;
      if (lower.length === 1) native[unit] = firstOf(lower);
      if (variant.length === 1 && firstOf(variant) > actions) fold[unit] = firstOf(variant);
      else {
        fold[unit] = foldAction.expand;
        expansions.set(unit, variant);
      }
      if (
        character.normalize('NFKC') !== character.normalize('NFC') &&
        /^[\p{L}\p{N}]/u.test(variant) &&
        !ownLetter.test(character)
      )
        styled[unit] = 1;
    }
  }
  return { fold, native, kind, styled, extends: extend, expansions, disguises };
}
