import { AlignedText } from '../analysis/aligned-text.js';
import { createCharFilters } from '../analysis/char-filters/char-filters.js';
import { createFold } from '../analysis/fold-text.js';
import type { FoldedText } from '../analysis/folded-text.js';
import { tokenize } from '../analysis/tokenizer/tokenize.js';
import type { Tokens } from '../analysis/tokenizer/tokens.js';
import { WordBoundaries } from '../analysis/word-boundaries.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import { isVeiling } from '../lexicon/lexicon.js';
import { isVeil } from './apply-needs.js';
import { commonestLanguage, createCountVotes, type LanguageVote } from './count-votes.js';
import { FieldTokens } from './field-tokens.js';
import { createExactWords, hasBorders } from './find-exact-words.js';
import { createHomophones } from './find-homophones.js';
import { createGuessWords } from './guess-words.js';
import { createIsSubjectWord } from './is-subject-word.js';
import { createJudgeTokens } from './judge-tokens.js';
import { createLettersOfSubjects } from './letters-of-subjects.js';
import { type Candidate, createPhraseMatcher } from './match-phrases.js';
import { resolveOverlaps } from './resolve-overlaps.js';
import type { TermMatch } from './term-match.js';
import { createToMatch } from './to-match.js';
import { TokenMemo } from './token-memo.js';
import { createWalkChunks } from './walk-chunks.js';
import { createDisguiseWalk } from './walk-disguised.js';
import { WordLattice } from './word-lattice.js';

/** What was read in one field. The folded text and tokens are only good until the next field is read. */
export interface FieldReading {
  readonly matches: readonly TermMatch[];
  /** Every match, before those that stand in each other's way are taken out. */
  readonly read: readonly TermMatch[];
  readonly text: FoldedText;
  readonly tokens: Tokens;
  /** Token at or before each position of the folded text. */
  readonly tokenAt: Int32Array;
  /** The words read at each place. Good until the next field is read, as are text and tokens. */
  readonly lattice: WordLattice;
  /** Whether words of secrecy or avoidance may stand in the field, of which only subjects were asked for. */
  readonly mayVeil: boolean;
  /** Votes for languages, by function words found. */
  readonly votes: readonly LanguageVote[];
  /**
   * The matches whose words in scripts without spaces stand between word borders, where only subjects were asked for:
   * of most it is not asked, since it costs more than all else. Good until anything else is read.
   */
  readonly atBorders: () => readonly TermMatch[];
}

/**
 * How much of a field to read: everything, or only what is traded, overlaps and all, in which nearly every post holds
 * nothing worth reading the rest for, or only the words of trade, likewise, which may show that the rest is.
 */
export type Reading = 'subjects' | 'trade' | 'all';

export type FindTerms = (field: string, read: Reading) => FieldReading;

/** Composes the stages from a field as received to the terms in it. Keeps its buffers from call to call. */
export function createFindTerms(lexicon: CompiledLexicon): FindTerms {
  const isSubjectWord = createIsSubjectWord(lexicon);
  const fold = createFold(lexicon.table, lexicon.emoji, isSubjectWord);
  const charFilters = createCharFilters(
    lexicon,
    isSubjectWord,
    createLettersOfSubjects(lexicon),
    lexicon.rules.isOrdinary,
  );
  const memo = new TokenMemo(lexicon.trie);
  const exactWords = createExactWords(lexicon.trie, lexicon.table, lexicon.isSubject, memo, lexicon.phrases);
  const walk = createDisguiseWalk(lexicon);
  const walkChunks = createWalkChunks(lexicon, walk, memo);
  const guessWords = createGuessWords(lexicon, memo);
  const judgeTokens = createJudgeTokens(lexicon, memo, walk, guessWords);
  const homophones = createHomophones(lexicon);
  const matchPhrases = createPhraseMatcher(lexicon.phrases);
  const toMatch = createToMatch(lexicon);
  const field = new FieldTokens(lexicon.table);
  const boundaries = new WordBoundaries();
  const lattice = new WordLattice();
  const countVotes = createCountVotes(lexicon.stopwords, lexicon.words.length);
  let votes: readonly LanguageVote[] = [];
  const { text, tokens } = field;

  const prepare = (received: string): AlignedText => {
    let aligned = AlignedText.of(received);
    for (const filter of charFilters) aligned = filter.apply(aligned);
    return aligned;
  };

  /** Edges of the words that stand in the field as they are, which come first. */
  let plainEdges = 0;

  /** Whether the words of a candidate that stand as they are in scripts without spaces stand between word borders. */
  const isAtBorders = ({ edges }: Candidate): boolean => {
    for (const edge of edges) {
      const from = lattice.from[edge] ?? 0;
      const token = field.tokenAt[from] ?? -1;
      if (edge >= plainEdges || !field.isUnspaced(token)) continue;
      const run = { from: field.fromOf(token), to: field.toOf(token) };
      if (!hasBorders(text, boundaries, run, from, lattice.to[edge] ?? from)) return false;
    }
    return true;
  };

  /**
   * Whether a candidate is something traded. Borders in scripts without spaces are looked at where the term needs no
   * other beside it: what does is mostly let go before that matters.
   */
  const mayCount = (candidate: Candidate): boolean => {
    const term = lexicon.terms.at(candidate.term);
    if (term === undefined || term.kind === 'intent' || term.kind === 'context' || term.exception)
      return false;
    return term.needs !== undefined || isAtBorders(candidate);
  };

  /**
   * Whether words of secrecy or avoidance stand in the field as far as it was read, or may stand where words of trade
   * were passed over.
   */
  const mayVeil = (received: string, changed: boolean): boolean => {
    if (field.passedVeil) return true;
    const candidates: Candidate[] = [];
    matchPhrases(text, tokens, field.tokenAt, lattice, candidates, 'veils');
    return candidates.some((candidate) => {
      if (!isVeilingTerm(candidate.term)) return false;
      const match = toMatch(candidate, field, lattice, received, changed);
      return match !== undefined && isVeil(match);
    });
  };

  const isVeilingTerm = (index: number): boolean => {
    const term = lexicon.terms.at(index);
    return term !== undefined && !term.exception && isVeiling(term.concept.source);
  };

  const isWanted: Readonly<Record<Reading, (candidate: Candidate) => boolean>> = {
    subjects: mayCount,
    trade({ term: index }) {
      const term = lexicon.terms.at(index);
      return term?.kind === 'intent' && !term.exception;
    },
    all: () => true,
  };

  /** The field that was read last, when only its subjects were asked for. */
  let last: AlignedText | undefined;

  /** Whether the words of the field stand in the lattice: a subject was found, and now the rest is asked for. */
  const isRead = (received: string): boolean => last?.original === received && !field.leansOnUnspaced;

  const readWords = (received: string, read: Reading): AlignedText => {
    const aligned = prepare(received);
    field.received = received;
    fold(aligned, text);
    tokenize(text, lexicon.disguise.signals, tokens);
    field.index();
    lattice.reset(text.length);
    boundaries.reset(text);
    memo.look(field);
    exactWords.find(field, boundaries, lattice, read === 'subjects');
    plainEdges = lattice.count;
    votes = countVotes(lattice, text);
    field.language = commonestLanguage(votes);
    judgeTokens(field);
    walkChunks(field, lattice);
    guessWords.guess(field, lattice);
    homophones(field, boundaries, lattice);
    return aligned;
  };

  return (received, read) => {
    let aligned = last;
    if (read !== 'subjects' && aligned !== undefined && isRead(received))
      exactWords.complete(field, boundaries, lattice, plainEdges);
    else aligned = readWords(received, read);
    last = read === 'subjects' ? aligned : undefined;
    const candidates: Candidate[] = [];
    const { tokenAt } = field;
    matchPhrases(text, tokens, tokenAt, lattice, candidates, read === 'subjects' ? 'subjects' : 'all');
    const matches: TermMatch[] = [];
    const matched: Candidate[] = [];
    for (const candidate of candidates) {
      if (!isWanted[read](candidate)) continue;
      const match = toMatch(candidate, field, lattice, received, aligned.text !== received);
      if (match === undefined) continue;
      matches.push(match);
      matched.push(candidate);
    }
    return {
      matches: read === 'all' ? resolveOverlaps(matches) : matches,
      read: matches,
      text,
      tokens,
      tokenAt,
      lattice,
      mayVeil: read === 'subjects' && mayVeil(received, aligned.text !== received),
      votes,
      atBorders: () =>
        matches.filter((_, at) => {
          const candidate = matched[at];
          return candidate !== undefined && isAtBorders(candidate);
        }),
    };
  };
}
