import { evasionBit } from '../analysis/evasion-set.js';
import type { OrdinaryWords } from '../analysis/ordinary-words.js';
import type { Field } from '../field.js';
import { fittingLanguages } from './fitting-languages.js';
import { languagesOfScripts } from './languages-of-scripts.js';
import type { PlacedMatch } from './placed-match.js';
import { languagesOf } from './term-match.js';

/** Languages whose words a reader of the one takes for the other's. */
const kin: Readonly<Record<string, readonly string[]>> = {
  id: ['ms'],
  ms: ['id'],
  'zh-Hans': ['zh-Hant'],
  'zh-Hant': ['zh-Hans'],
  hi: ['hi-Latn', 'ne'],
  'hi-Latn': ['hi', 'ur'],
  ur: ['hi-Latn'],
  ne: ['hi'],
  ru: ['uk', 'kk', 'mn'],
  uk: ['ru'],
  kk: ['ru'],
  mn: ['ru'],
  nl: ['af'],
  af: ['nl'],
};

/** Votes from which on a post is held to be in a language, and from which on it is held to be in no other. */
const showing = 0.5;
const certain = 2;
/** From so many letters on a word must be in both lists of a language to be one of its own. */
const longWord = 10;
/** Languages that a word may be shared by and still tell of them. */
const kindred = 4;
/** Share of the votes of the first language from which on another is held to be spoken beside it. */
const beside = 0.25;

/** What a post's function words, its letters, its hint and dictionaries say of its language. */
export interface OwnLanguages {
  readonly own: ReadonlySet<string>;
  /** Whether function words leave no doubt. */
  readonly isCertain: boolean;
  /** Whether no function word tells of any language. */
  readonly isSilent: boolean;
  /** Whether a match is an everyday word of the post's language, and so no animal of another language, and no genus. */
  readonly isForeign: (match: PlacedMatch) => boolean;
}

export interface LanguageJudgement {
  /** The languages that the post shows. */
  readonly shown: ReadonlySet<string>;
  /** Whether a match of the post may be believed. */
  readonly speaks: (match: PlacedMatch) => boolean;
}

/** Word lists by language. */
export interface Dictionaries {
  readonly ordinary: OrdinaryWords;
  /** The commonest words: fewer, of more languages. */
  readonly common: OrdinaryWords;
}

export function ownLanguages(
  fields: readonly Field[],
  votes: ReadonlyMap<string, number>,
  hint: string | undefined,
  { ordinary, common }: Dictionaries,
  placed: readonly PlacedMatch[],
): OwnLanguages {
  const own = new Set<string>();
  let most = 0;
  for (const vote of votes.values()) most = Math.max(most, vote);
  for (const [language, vote] of votes) if (vote >= Math.max(showing, most * beside)) addTo(own, language);
  if (hint !== undefined) addTo(own, hint);
  const isCertain = most >= certain;
  if (!isCertain || (votes.get('en') ?? 0) >= certain) own.add('en');
  for (const language of languagesOfScripts(fields, own)) own.add(language);
  if (!isCertain) for (const language of fittingLanguages(placed, ordinary)) addTo(own, language);
  const isOrdinary = ordinary.of(own);
  const isCommon = common.of(own);
  const isForeign = (match: PlacedMatch): boolean => {
    if (languagesOf(match).some((language) => own.has(language))) return false;
    const quote = quoteOf(match).toLowerCase();
    if (!/^\p{L}+$/u.test(quote)) return false;
    const units = unitsOf(quote);
    const inDictionary = isOrdinary(units, 0, units.length);
    const inUse = isCommon(units, 0, units.length);
    // The lists hold one string in a hundred by chance, and hardly a long word of another language by right.
    return units.length < longWord ? inDictionary || inUse : inDictionary && inUse;
  };
  return { own, isCertain, isSilent: most < showing, isForeign };
}

/**
 * A post shows a language, and its kin, by function words, by a word of trade that is long enough to be of no other
 * language, or, when no language is certain, by two that are not; English too while no other is certain, since most
 * posts and most mixtures are written in it. Counter-evidence, guesses, hints, names for emoji and short words are
 * believed in the languages shown only: a French novel (roman) says nothing about an English ivory relief, nor a
 * Turkish pelt (post) about an English post.
 */
export function judgeLanguage(
  placed: readonly PlacedMatch[],
  { own, isCertain, isSilent, isForeign }: OwnLanguages,
  { ordinary }: Dictionaries,
): LanguageJudgement {
  const shown = new Set([...own, ...noLanguage]);

  /** A name of an animal that no dictionary of another language holds: kukang is nothing but a slow loris. */
  const isOnlyThis = (match: PlacedMatch): boolean => {
    if (match.strength < 3 || match.evasion !== 0 || match.term.concept.source.kind !== 'taxon') return false;
    const quote = quoteOf(match).toLowerCase();
    if (!/^\p{Script=Latin}{5,6}$/u.test(quote)) return false;
    const spoken = new Set(languagesOf(match).flatMap((language) => [language, ...(kin[language] ?? [])]));
    const isWordOf = ordinary.of(ordinary.languages.filter((language) => !spoken.has(language)));
    return !isWordOf(unitsOf(quote), 0, quote.length);
  };
  /** Languages of which a long name or product stands in the post. */
  const borne = new Set<string>();
  const short = new Map<string, string>();
  for (const match of placed) {
    if (match.strength < 2 || isCounter(match) || isGuess(match.evasion)) continue;
    const spoken = languagesOf(match);
    if (spoken.length > kindred) continue;
    const quote = quoteOf(match).toLowerCase();
    if (isForeign(match)) continue;
    const isLong = !isShort(quote);
    if (
      match.strength === 3 &&
      spoken.length <= 2 &&
      (isLong || (!spoken.includes('en') && isOnlyThis(match)))
    )
      for (const language of spoken) {
        addTo(shown, language);
        addTo(borne, language);
      }
    // Where nothing else tells, a long word of trade does, even one of many meanings: comprar.
    else if (isLong && !isCertain && spoken.length <= 2 && match.term.concept.source.kind === 'intent')
      for (const language of spoken) addTo(shown, language);
    if (isLong) continue;
    if (isCertain) continue;
    for (const language of spoken) {
      const known = short.get(language);
      if (known === undefined) short.set(language, quote);
      else if (known !== quote) addTo(shown, language);
    }
  }
  const ask = (match: PlacedMatch): boolean => {
    const { strength, evasion } = match;
    const sure = (strength > 1 || evasion !== 0) && (!isGuess(evasion) || isLongEnough(match));
    if (isComputed(match)) return true;
    // Where few words tell the language, those of the animal's speak against as well, though others' dictionaries hold them.
    if (isCounter(match) && !isCertain && isBorne(match)) return true;
    if (isForeign(match)) return false;
    if (isOnlyThis(match)) return true;
    // Beside emoji, or in a hashtag, a word of trade may be the only word there is.
    const isPlain = (evasion & ~evasionBit.compound) === 0;
    if (isSilent && strength > 1 && match.term.concept.source.kind === 'intent' && isPlain) return true;
    if (
      isCounter(match)
        ? isNamedInEnglish(match)
        : sure && !isShort(quoteOf(match)) && !isChance(match) && !isShortInDisguise(match)
    )
      return true;
    return languagesOf(match).some((language) => shown.has(language));
  };
  const isBorne = (match: PlacedMatch): boolean =>
    languagesOf(match).some((language) => borne.has(language)) && !isShort(quoteOf(match));
  const answers = new Map<PlacedMatch, boolean>();
  const speaks = (match: PlacedMatch): boolean => {
    const known = answers.get(match) ?? ask(match);
    answers.set(match, known);
    return known;
  };
  return { shown, speaks };
}

/** Scientific names, and what has no language. */
const noLanguage = ['la', 'und'];

function addTo(languages: Set<string>, language: string): void {
  languages.add(language);
  for (const other of kin[language] ?? []) languages.add(other);
}

const isCounter = ({ term }: PlacedMatch): boolean =>
  term.concept.source.kind === 'context' || term.exception;

/** What was found by its form is of no language. */
const isComputed = ({ term }: PlacedMatch): boolean => term.concept.index < 0;

/** Toys, games and brands have English names all over the world; one of seven letters is no word of another language. */
const isNamedInEnglish = (match: PlacedMatch): boolean =>
  !isShort(quoteOf(match)) && !isGuess(match.evasion) && languagesOf(match).includes('en');

const guesses =
  evasionBit.misspelling |
  evasionBit.repetition |
  evasionBit['vowel-drop'] |
  evasionBit['emoji-substitution'];

const isGuess = (evasion: number): boolean => (evasion & guesses) !== 0;

/** Of so many letters one more, one less or one again is no guess. */
const longEnough = 7;

const isLongEnough = (match: PlacedMatch): boolean =>
  match.strength > 1 &&
  !match.tentative &&
  (match.evasion & guesses & ~(evasionBit.misspelling | evasionBit.repetition)) === 0 &&
  match.term.letters >= longEnough;

/** Short words about another word (le scarpe le), and Vietnamese without its marks, are words of many languages. */
const isChance = ({ term, evasion }: PlacedMatch): boolean =>
  ((evasion & evasionBit.filler) !== 0 && term.letters <= 6) ||
  ((evasion & evasionBit.diacritics) !== 0 && term.languages.includes('vi') && term.letters < 9);

function unitsOf(word: string): Uint16Array {
  const units = new Uint16Array(word.length);
  for (let at = 0; at < word.length; at++) units[at] = word.charCodeAt(at);
  return units;
}

const quoteOf = ({ field, start, end }: PlacedMatch): string =>
  field.text.slice(start - field.offset, end - field.offset);

/** Look-alikes of a short word, and short syllables apart, are words of other languages: Turkish ya da is no 亚达. */
function isShortInDisguise(match: PlacedMatch): boolean {
  const { evasion, spans, start, end } = match;
  if ((evasion & (evasionBit['look-alike'] | evasionBit.pinyin)) === 0) return false;
  const pieces = spans ?? [{ start, end }];
  const letters = pieces.map((piece) => quoteOf({ ...match, ...piece }).replace(/[^\p{L}]/gu, '')).join('');
  return letters.length <= ((evasion & evasionBit.pinyin) === 0 ? 6 : 5);
}

/** One word of up to six Latin letters, whatever their accents, may be a word of many languages; so may two of Han. */
const isShort = (quote: string): boolean =>
  /^(?:[a-z]{1,6}|\p{Script=Han}{1,2})$/iu.test(quote.normalize('NFD').replace(/\p{M}/gu, ''));
