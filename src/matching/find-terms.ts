import { AlignedText } from '../analysis/aligned-text.js';
import { createCharFilters } from '../analysis/char-filters/char-filters.js';
import { CharacterClass, isUnspaced } from '../analysis/character-class.js';
import { evasionBit } from '../analysis/evasion-set.js';
import { createFold } from '../analysis/fold-text.js';
import { FoldedText } from '../analysis/folded-text.js';
import { ChunkSignal, tokenize } from '../analysis/tokenizer/tokenize.js';
import { TokenKind, Tokens } from '../analysis/tokenizer/tokens.js';
import { WordBoundaries } from '../analysis/word-boundaries.js';
import type { CompiledLexicon, CompiledTerm } from '../lexicon/compiled-lexicon.js';
import { checkSpelling } from './check-spelling.js';
import { createCompounds } from './find-compounds.js';
import { createExactWords } from './find-exact-words.js';
import { createHomophones } from './find-homophones.js';
import { type Candidate, createPhraseMatcher } from './match-phrases.js';
import { createNearWords } from './near-words.js';
import { resolveOverlaps } from './resolve-overlaps.js';
import { caseEvasion, orderEvasion } from './surface-evasion.js';
import type { TermMatch } from './term-match.js';
import { createDisguiseWalk } from './walk-disguised.js';
import { Sureness, WordLattice } from './word-lattice.js';

/** What was read in one field. The folded text and tokens are only good until the next field is read. */
export interface FieldReading {
  readonly matches: readonly TermMatch[];
  /** Every match, before those that stand in each other's way are taken out. */
  readonly read: readonly TermMatch[];
  /** Whether all words were read: false where nothing that is traded stands in the field and `read` asked no more. */
  readonly isWhole: boolean;
  readonly text: FoldedText;
  readonly tokens: Tokens;
  /** Token at or before each position of the folded text. */
  readonly tokenAt: Int32Array;
  /** The words read at each place. Good until the next field is read, as are text and tokens. */
  readonly lattice: WordLattice;
  /** Votes for languages, by function words found. Good until the next field is read. */
  readonly votes: readonly LanguageVote[];
}

export interface LanguageVote {
  readonly languages: readonly string[];
}

/**
 * How much of a field to read. `subjects`: in scripts without spaces only what is traded, and nothing at all when no
 * such thing stands in it; `same` reads the words that `subjects` reads, whatever they are; `all` reads everything.
 */
export type Reading = 'subjects' | 'same' | 'all';

export type FindTerms = (field: string, read: Reading) => FieldReading;

/** What Unicode counts to the grapheme before it, and signs that begin the grapheme after them. */
const continuesGrapheme = /[\p{M}\p{Grapheme_Extend}\u200d]/u;
const bindsNext = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u200d]/;
/** Function words that are counted: more of a text tells no more of its language. */
const maxVotes = 40;
const strengthNumber = { weak: 1, medium: 2, strong: 3 } as const;

const guessed =
  evasionBit.masking |
  evasionBit.misspelling |
  evasionBit['vowel-drop'] |
  evasionBit.reversed |
  evasionBit.homophone |
  evasionBit.pinyin;
const written =
  evasionBit['look-alike'] |
  evasionBit.leetspeak |
  evasionBit.spacing |
  evasionBit.punctuation |
  evasionBit.repetition |
  evasionBit['emoji-between'];

/** Sellers hide what they sell and that they sell it. Nobody disguises a stamp or a museum. */
function notDisguisedAs({ concept, exception, text }: CompiledTerm): number {
  if (exception || concept.source.kind === 'context') {
    const never =
      guessed | written | evasionBit['emoji-substitution'] | evasionBit.filler | evasionBit['word-order'];
    // One word within another is chance: the innings of new beginnings. Two are meant: #stoppoaching.
    return text.includes(' ') ? never : never | evasionBit.compound;
  }
  // An emoji of an animal stands for what is sold, never for how it is paid.
  return concept.source.kind === 'intent' ? guessed | evasionBit['emoji-substitution'] : 0;
}

const isSubjectTerm = (term: CompiledTerm | undefined): boolean =>
  term !== undefined && term.kind !== 'intent' && term.kind !== 'context' && !term.exception;

/** Composes the stages from a field as received to the terms in it. Keeps its buffers from call to call. */
export function createFindTerms(lexicon: CompiledLexicon): FindTerms {
  const fold = createFold(lexicon.table, lexicon.emoji);
  const charFilters = createCharFilters(lexicon.upright);
  const exactWords = createExactWords(lexicon.trie, lexicon.table, lexicon.isSubject);
  const walk = createDisguiseWalk(lexicon.trie, lexicon.tails, lexicon.disguise);
  const compounds = createCompounds(lexicon.trie, lexicon.isOrdinary, lexicon.isSubject);
  const nearWords = createNearWords(lexicon.fuzzy);
  const homophones = createHomophones(lexicon);
  const matchPhrases = createPhraseMatcher(lexicon.phrases);
  const text = new FoldedText();
  const tokens = new Tokens();
  const boundaries = new WordBoundaries();
  const lattice = new WordLattice();
  const votes: LanguageVote[] = [];
  let found = new Uint8Array(256);
  let tokenAt = new Int32Array(1024);

  const isUnknown = (token: number): boolean => found[token] === 0 && tokens.kind[token] === TokenKind.word;

  const lengthOf = (token: number): number => (tokens.to[token] ?? 0) - (tokens.from[token] ?? 0);

  /** A token of one grapheme. */
  const isSingle = (token: number): boolean => {
    const from = tokens.from[token] ?? 0;
    const to = tokens.to[token] ?? 0;
    if (tokens.kind[token] === TokenKind.emoji) return false;
    for (let at = from + 1; at < to; at++) if (lexicon.table.extends[text.units[at] ?? 0] === 0) return false;
    return true;
  };

  const mayJoin = (at: number): boolean => {
    const before = tokenAt[at] ?? -1;
    if (before < 0 || before + 1 >= tokens.count) return false;
    const after = before + 1;
    if (isSingle(before) && isSingle(after)) return true;
    if (tokens.kind[before] !== TokenKind.word || tokens.kind[after] !== TokenKind.word) return false;
    return (isUnknown(before) || isUnknown(after)) && lengthOf(before) <= 9 && lengthOf(after) <= 9;
  };

  const prepare = (field: string): AlignedText => {
    let aligned = AlignedText.of(field);
    for (const filter of charFilters) aligned = filter.apply(aligned);
    return aligned;
  };

  /** Marks which tokens are words of some language or numbers: they are not guessed at. */
  const judgeTokens = (): void => {
    for (let token = 0; token < tokens.count; token++) {
      if (found[token] !== 0 || tokens.kind[token] !== TokenKind.word) continue;
      const from = tokens.from[token] ?? 0;
      const to = tokens.to[token] ?? 0;
      let digits = true;
      for (let at = from; at < to && digits; at++) digits = text.kinds[at] === CharacterClass.digit;
      if (digits || lexicon.isOrdinary(text.units, from, to)) found[token] = 2;
    }
  };

  const walkChunks = (): void => {
    for (let token = 0; token < tokens.count; token++) {
      const chunk = tokens.chunk[token] ?? 0;
      const from = tokens.from[token] ?? 0;
      const chunkFrom = tokens.chunkFrom[chunk] ?? 0;
      const chunkTo = tokens.chunkTo[chunk] ?? 0;
      const signals = tokens.chunkSignals[chunk] ?? 0;
      const first = token === 0 || tokens.chunk[token - 1] !== chunk;
      const inner =
        (signals & ~ChunkSignal.letters) !== 0 &&
        (signals & ChunkSignal.letters) !== 0 &&
        chunkTo - chunkFrom > 2;
      if (inner && first)
        for (let at = chunkFrom; at < from && at < chunkFrom + 4; at++)
          walk(text, at, chunkTo, mayJoin, lattice);
      const join =
        isUnknown(token) ||
        (token + 1 < tokens.count && isUnknown(token + 1) && tokens.kind[token] === TokenKind.word) ||
        (isSingle(token) && token + 1 < tokens.count && isSingle(token + 1));
      if (tokens.kind[token] === TokenKind.emoji || !(inner || join)) continue;
      const limit = join ? text.length : chunkTo;
      if (tokens.kind[token] !== TokenKind.unspaced) walk(text, from, limit, mayJoin, lattice);
      else
        for (let at = from; at < (tokens.to[token] ?? 0); at++)
          if (lexicon.table.extends[text.units[at] ?? 0] === 0) walk(text, at, limit, mayJoin, lattice);
    }
  };

  const guessUnknown = (): void => {
    for (let token = 0; token < tokens.count; token++) {
      if (!isUnknown(token)) continue;
      const from = tokens.from[token] ?? 0;
      const to = tokens.to[token] ?? 0;
      const size = to - from;
      if (size < 4 || size > 48) continue;
      if (hasReading(from)) continue;
      const before = from > 0 ? (text.units[from - 1] ?? 0) : 0;
      const tagged = before === 0x23 || before === 0x40 || before === 0x2f;
      if (size >= 6 && compounds(text, from, to, tagged, lattice)) continue;
      if (size > 24) continue;
      const word = text.slice(from, to);
      if (/\d/.test(word)) continue;
      for (const near of nearWords(word)) {
        const length = lexicon.words[near.word]?.length ?? 0;
        const sureness = near.distance === 1 && length >= 8 ? Sureness.medium : Sureness.weak;
        lattice.add(from, to, near.word, evasionBit.misspelling, sureness);
      }
      if (size >= 5) readBackwards(from, to);
    }
  };

  const hasReading = (from: number): boolean => lattice.firstAt(from) !== 0;

  const readBackwards = (from: number, to: number): void => {
    let node = 0;
    for (let at = to - 1; at >= from; at--) {
      node = lexicon.trie.child(node, text.units[at] ?? 0);
      if (node === 0) return;
    }
    for (let entry = lexicon.trie.firstEntry(node); entry !== 0; entry = lexicon.trie.nextEntry(entry))
      if (lexicon.trie.tagOf(entry) === 0)
        lattice.add(from, to, lexicon.trie.valueOf(entry), evasionBit.reversed, Sureness.weak);
  };

  const indexTokens = (): void => {
    if (tokenAt.length < text.length + 1) tokenAt = new Int32Array(text.length * 2 + 1);
    let at = 0;
    for (let token = 0; token < tokens.count; token++) {
      const from = tokens.from[token] ?? 0;
      for (; at < from; at++) tokenAt[at] = token - 1;
    }
    for (; at <= text.length; at++) tokenAt[at] = tokens.count - 1;
  };

  const votesOf = (): LanguageVote[] => {
    votes.length = 0;
    for (let edge = 1; edge < lattice.count && votes.length < maxVotes; edge++) {
      const languages = lexicon.stopwords.get(lattice.word[edge] ?? 0);
      if (languages !== undefined && lattice.evasion[edge] === 0) votes.push({ languages });
    }
    return votes;
  };

  const toMatch = (candidate: Candidate, field: string, reordered: boolean): TermMatch | undefined => {
    const term = lexicon.terms[candidate.term];
    if (term === undefined) return undefined;
    if ((candidate.evasion & notDisguisedAs(term)) !== 0) return undefined;
    if (candidate.to < text.length && lexicon.table.extends[text.units[candidate.to] ?? 0] === 1)
      return undefined;
    const spelling = checkSpelling(text, lattice, candidate, term);
    if (spelling === undefined) return undefined;
    let start = text.starts[candidate.from] ?? 0;
    let end = text.ends[candidate.to - 1] ?? 0;
    if (reordered)
      for (let at = candidate.from; at < candidate.to; at++) {
        start = Math.min(start, text.starts[at] ?? start);
        end = Math.max(end, text.ends[at] ?? end);
      }
    let evasion = spelling.evasion;
    for (let at = candidate.from; at < candidate.to; at++) evasion |= text.evasions[at] ?? 0;
    while (end < field.length && continuesGrapheme.test(String.fromCodePoint(field.codePointAt(end) ?? 0)))
      end += (field.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    if (start > 0 && bindsNext.test(field.charAt(start - 1))) return undefined;
    const quote = field.slice(start, end);
    if (term.caseSensitive && quote !== term.text) return undefined;
    evasion |= caseEvasion(quote) | orderEvasion(quote, text, candidate);
    if (
      (evasion & evasionBit['vowel-drop']) !== 0 &&
      candidate.edges.length === 1 &&
      candidate.to - candidate.from < 4
    )
      return undefined;
    const firstToken = tokenAt[candidate.from] ?? 0;
    return {
      term,
      start,
      end,
      spans:
        (evasion & evasionBit.filler) === 0
          ? undefined
          : candidate.edges.map((edge) => ({
              start: text.starts[lattice.from[edge] ?? 0] ?? 0,
              end: text.ends[(lattice.to[edge] ?? 1) - 1] ?? 0,
            })),
      evasion: evasion & ~evasionBit.inflection,
      strength: Math.min(spelling.sureness, strengthNumber[term.strength]),
      firstToken,
      lastToken: tokenAt[candidate.to - 1] ?? firstToken,
      sentence: tokens.sentence[firstToken] ?? 0,
    };
  };

  /** Whether a term of something traded is among the candidates. */
  const namesSubject = (candidates: readonly Candidate[]): boolean =>
    candidates.some(({ term }) => isSubjectTerm(lexicon.terms[term]));

  return (field, read) => {
    const aligned = prepare(field);
    fold(aligned, text);
    tokenize(text, lexicon.disguise.signals, tokens);
    if (found.length < tokens.count + 1) found = new Uint8Array(tokens.count * 2);
    lattice.reset(text.length);
    boundaries.reset(text);
    indexTokens();
    exactWords(text, tokens, boundaries, lattice, found, read !== 'all');
    votesOf();
    judgeTokens();
    walkChunks();
    guessUnknown();
    for (let token = 0; token < tokens.count; token++)
      if (tokens.kind[token] === TokenKind.unspaced && isUnspaced(text.kinds[tokens.from[token] ?? 0] ?? 0))
        homophones(text, tokens.from[token] ?? 0, tokens.to[token] ?? 0, boundaries, lattice);
    const candidates: Candidate[] = [];
    if (read === 'subjects') {
      // Trade and contexts say nothing by themselves, so they wait until something is there to be traded.
      matchPhrases(text, tokens, tokenAt, lattice, candidates, true);
      if (!namesSubject(candidates))
        return { matches: [], isWhole: false, read: [], text, tokens, tokenAt, lattice, votes };
      candidates.length = 0;
    }
    matchPhrases(text, tokens, tokenAt, lattice, candidates, false);
    const matches: TermMatch[] = [];
    for (const candidate of candidates) {
      const match = toMatch(candidate, field, aligned.text !== field);
      if (match !== undefined) matches.push(match);
    }
    return {
      matches: resolveOverlaps(matches),
      isWhole: true,
      read: matches,
      text,
      tokens,
      tokenAt,
      lattice,
      votes,
    };
  };
}
