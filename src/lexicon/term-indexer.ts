import { evasionBit } from '../analysis/evasion-set.js';
import { TokenKind } from '../analysis/tokenizer/tokens.js';
import { vowels } from '../analysis/vowels.js';
import { Begins } from '../matching/phrase-trie.js';
import { PhraseTrieBuilder } from '../matching/phrase-trie-builder.js';
import { TrieBuilder } from '../matching/trie-builder.js';
import type { CompiledConcept, CompiledTerm, TermRules } from './compiled-lexicon.js';
import type { CutWord } from './cut-words.js';
import { inflect } from './inflect.js';
import { languages as languageCodes } from './languages.js';
import { type Concept, isDenying, isVeiling, type Term } from './lexicon.js';
import type { AddName } from './table-taxa.js';

/** Languages in which a mark makes another word. */
const strictLanguages = new Set(['vi', 'tr', 'fr']);

const cyrillicWord = /^[\u0400-\u04ff]{5,}$/;
const mostRomanisedForms = 2;
/** Shorter ones are chance. */
const shortestMerged = 6;
/** A slip in words run together is none in shorter ones. */
const shortestMisspelt = 8;

/** The tries that terms are put into, and how a term comes in. */
export interface TermIndexer {
  readonly trie: TrieBuilder;
  /** Words without their first letter. */
  readonly tails: TrieBuilder;
  /** Han words by sound. */
  readonly sounds: TrieBuilder;
  readonly phrases: PhraseTrieBuilder;
  readonly words: readonly string[];
  readonly terms: readonly CompiledTerm[];
  readonly subjects: ReadonlySet<number>;
  /** Words that may be misspelt. */
  readonly fuzzy: ReadonlySet<number>;
  /** Words of several run together, which may lose a letter. */
  readonly runTogether: ReadonlySet<number>;
  /** Words by what is left of them without vowels, the first letter kept or not. */
  readonly consonants: ReadonlyMap<string, readonly number[]>;
  /** Languages of the subject terms that a word is part of. */
  readonly wordLanguages: ReadonlyMap<number, ReadonlySet<string>>;
  /** Han words of three characters and more by the first letters of their syllables. */
  readonly initials: ReadonlyMap<string, readonly number[]>;
  /** The number of a word, given to it when it is new. */
  numberOf(word: string): number;
  /** The number of a word that some term has. */
  knownNumberOf(word: string): number | undefined;
  add(concept: CompiledConcept, term: Term, exception: boolean): void;
  /**
   * Adds a name from the tables of species: as written and in the plural only, since a hundred thousand names in every
   * disguise would cost more memory than they find. A name that the curated words have is theirs.
   */
  addName: AddName;
}

export interface CutTerm {
  /** The term's words as posts are searched for them. */
  readonly words: readonly CutWord[];
  /** The same before separators inside scripts without spaces are taken out. */
  readonly pieces: readonly CutWord[];
}

const anyVowel = new RegExp(`[${vowels}]`, 'g');
const lettersOf = (own: readonly CutWord[]): number => own.reduce((sum, { text }) => sum + text.length, 0);

/** What is asked of the first word of a term that names nothing traded. */
function beginsOf(concept: Concept, words: number): number {
  if (isVeiling(concept)) return Begins.veil;
  return words === 1 && isDenying(concept) ? Begins.denial : Begins.other;
}

/** The words with their marks, where there are any or where they tell words apart. */
const nativesOf = (own: readonly CutWord[], strictMarks: boolean): readonly string[] | undefined =>
  strictMarks || own.some(({ text, native }) => text !== native)
    ? own.map(({ native }) => native)
    : undefined;

/** Puts each term with its forms (plurals, other orders, sounds, shortenings) where the matcher looks for it. */
export function createTermIndexer(rules: TermRules): TermIndexer {
  const { cut, inflections, isOrdinary, otherSpellings } = rules;
  const { soundOf, syllableText } = rules.sound;
  const trie = new TrieBuilder();
  const tails = new TrieBuilder();
  const sounds = new TrieBuilder();
  const phrases = new PhraseTrieBuilder();
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const terms: CompiledTerm[] = [];
  const twins = new Map<string, { term: CompiledTerm; languages: string[] }>();
  const subjects = new Set<number>();
  /** Curated subject terms, as the numbers of their words. */
  const curated = new Set<string>();
  const languageLists = new Map<string, string[]>(languageCodes.map((language) => [language, [language]]));
  const fuzzy = new Set<number>();
  const runTogether = new Set<number>();
  const consonants = new Map<string, number[]>();
  const wordLanguages = new Map<number, Set<string>>();
  const initials = new Map<string, number[]>();

  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = words.length;
    words.push(text);
    numbers.set(text, number);
    trie.add(text, number, 0);
    return number;
  };

  /** Orders and spellings under which a phrase is met. */
  const addPhrases = (
    ids: readonly number[],
    { words: own, pieces }: CutTerm,
    index: number,
    begins: number,
  ): void => {
    phrases.add(ids, index, 0, begins);
    // Written with its own dots an abbreviation is no disguise.
    if (pieces.length !== own.length)
      phrases.add(
        pieces.map(({ text }) => numberOf(text)),
        index,
        0,
        begins,
      );
    if (begins !== Begins.subject || own.some(({ kind, text }) => kind !== TokenKind.word || text.length < 3))
      return;
    if (ids.length === 2) phrases.add([...ids].reverse(), index, evasionBit['word-order']);
    if (ids.length === 3) phrases.add([...ids.slice(2), ...ids.slice(0, 2)], index, evasionBit['word-order']);
  };

  const addForms = (own: readonly CutWord[], ids: readonly number[], term: Term, subject: boolean): void => {
    own.forEach((word, position) => {
      const id = ids[position] ?? 0;
      if (term.inflect && word.kind === TokenKind.word)
        for (const form of inflect(word.text, inflections.get(term.language) ?? [])) {
          trie.add(form, id, evasionBit.inflection);
          if (subject) addRomanisedForm({ ...word, text: form, native: form }, id, term.language);
        }
      if (!subject || word.kind === TokenKind.emoji) return;
      const unspaced = word.kind === TokenKind.unspaced;
      for (const other of otherSpellings(word, term.language)) trie.add(other.text, id, other.evasion);
      if (word.text.length >= (unspaced ? 2 : 4)) tails.add(word.text.slice(1), id, 0);
      const languages = wordLanguages.get(id) ?? new Set();
      wordLanguages.set(id, languages.add(term.language));
      if (unspaced || !term.fuzzy || word.text.length < (own.length > 1 ? 4 : 5) || /\d/.test(word.text))
        return;
      fuzzy.add(id);
      if (/^(?:[a-z]+|[а-яєі]+)$/.test(word.text)) addConsonants(word.text, id);
    });
  };

  /** A case or plural of a Cyrillic word in Latin letters: cherepakhu. Only as most people write it. */
  const addRomanisedForm = (form: CutWord, id: number, language: string): void => {
    if (!cyrillicWord.test(form.text)) return;
    let count = 0;
    for (const { text, evasion } of otherSpellings(form, language)) {
      if (count++ === mostRomanisedForms) return;
      trie.add(text, id, evasion | evasionBit.inflection);
    }
  };

  const addConsonants = (word: string, id: number): void => {
    const rest = word.slice(1).replace(anyVowel, '');
    const forms = new Set([word.charAt(0) + rest, word.replace(anyVowel, '')]);
    for (const form of forms) {
      if (form.length < 2 || form.length === word.length) continue;
      const list = consonants.get(form);
      if (list === undefined) consonants.set(form, [id]);
      else if (!list.includes(id)) list.push(id);
    }
  };

  /** The words of a term run together, where that makes no other word. */
  const addMerged = (own: readonly CutWord[], index: number, mayBeMisspelt: boolean): void => {
    if (own.length < 2 || own.some(({ kind }) => kind !== TokenKind.word)) return;
    const merged = own.map(({ text }) => text).join('');
    if (merged.length < shortestMerged || numbers.has(merged) || isOrdinary(merged)) return;
    const id = numberOf(merged);
    subjects.add(id);
    phrases.add([id], index, evasionBit.compound);
    if (mayBeMisspelt && merged.length >= shortestMisspelt) runTogether.add(id);
  };

  /** Han terms by sound: homophones as syllable units, full pinyin as words. */
  const addSounds = (own: readonly CutWord[], ids: readonly number[], index: number): void => {
    const only = own[0];
    if (own.length !== 1 || only === undefined || only.text.length < 2) return;
    const units = [...only.text].map((character) => soundOf[character.charCodeAt(0)] ?? 0);
    if (units.some((unit) => unit === 0)) return;
    sounds.add(String.fromCharCode(...units), ids[0] ?? 0, 0);
    const syllables = units.map((unit) => syllableText(unit));
    const first = syllables.map((syllable) => syllable.charAt(0)).join('');
    if (first.length >= 3) initials.set(first, [...(initials.get(first) ?? []), ids[0] ?? 0]);
    const joined = syllables.join('');
    if (joined.length >= 5) trie.add(joined, ids[0] ?? 0, evasionBit.pinyin);
    phrases.add(syllables.map(numberOf), index, evasionBit.pinyin);
  };

  return {
    trie,
    tails,
    sounds,
    phrases,
    words,
    terms,
    subjects,
    fuzzy,
    runTogether,
    consonants,
    wordLanguages,
    initials,
    numberOf,
    knownNumberOf: (word) => numbers.get(word),
    add(concept, term, exception) {
      const cutTerm = cut(term.text);
      const own = cutTerm.words;
      if (own.length === 0) return;
      const { kind } = concept.source;
      const subject = !exception && kind !== 'intent' && kind !== 'context';
      const ids = own.map(({ text }) => numberOf(text));
      const strictMarks = strictLanguages.has(term.language);
      const natives = own.map(({ native }) => native);
      const key = [
        concept.index,
        exception,
        strictMarks,
        term.caseSensitive ? term.text : '',
        term.inflect,
        term.strength,
        term.needs,
        term.tlp,
        ...natives,
      ].join('|');
      const twin = twins.get(key);
      if (twin !== undefined) {
        // The same word for the same thing in another language is the same term, with more forms.
        if (!twin.languages.includes(term.language)) twin.languages.push(term.language);
        addForms(own, ids, term, subject);
        return;
      }
      const index = terms.length;
      const languages: string[] = [term.language];
      const compiled: CompiledTerm = {
        concept,
        text: term.text,
        languages,
        kind: subject && own.every((word) => word.kind === TokenKind.emoji) ? 'emoji' : kind,
        status: term.status,
        tlp: term.tlp,
        strength: term.strength,
        needs: term.needs,
        caseSensitive: term.caseSensitive,
        inflects: term.inflect,
        exception,
        natives: nativesOf(own, strictMarks),
        strictMarks,
        letters: lettersOf(own),
      };
      terms.push(compiled);
      twins.set(key, { term: compiled, languages });
      if (subject) for (const id of ids) subjects.add(id);
      addPhrases(
        ids,
        cutTerm,
        index,
        subject ? Begins.subject : exception ? Begins.other : beginsOf(concept.source, ids.length),
      );
      addForms(own, ids, term, subject);
      if (subject) addSounds(own, ids, index);
      if (subject) addMerged(own, index, term.fuzzy);
      if (subject) curated.add(ids.join(' '));
    },
    addName(concept, text, language, needs) {
      const { words: own } = cut(text);
      const known = own.map(({ text }) => numbers.get(text));
      if (own.length === 0 || curated.has(known.join(' '))) return;
      const ids = own.map(({ text }) => numberOf(text));
      const last = own.at(-1);
      const lastId = ids.at(-1);
      if (language === 'en' && last !== undefined && lastId !== undefined && last.kind === TokenKind.word)
        trie.add(`${last.text}s`, lastId, evasionBit.inflection);
      for (const id of ids) subjects.add(id);
      phrases.add(ids, terms.length, 0);
      const strictMarks = strictLanguages.has(language);
      terms.push({
        concept,
        text,
        languages: languageLists.get(language) ?? [language],
        kind: 'taxon',
        status: 'stable',
        tlp: 'clear',
        strength: 'strong',
        needs,
        caseSensitive: false,
        inflects: true,
        exception: false,
        natives: nativesOf(own, strictMarks),
        strictMarks,
        letters: lettersOf(own),
      });
    },
  };
}
